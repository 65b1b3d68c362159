"""Who she is, apart from any model."""
