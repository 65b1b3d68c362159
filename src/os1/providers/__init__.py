"""Models, each behind a Protocol of core, chosen by `provider:model`."""
