"""What the embedded language model says about whether a sentence ends: an experiment, not yet part of the product.

It is given the words so far without their last mark, as the beginning of what the user says, and asked for one token:
the chance that this is a closing mark or the end of what the user says. In the product the words are in the model's
cache already (prefill while the user speaks), so this would cost one token; here each is read anew.
"""

import importlib
import json
import math
from collections.abc import Sequence
from pathlib import Path

OPENING = (
    "<|im_start|>system\nYou are talking by voice with a person. What they say is written with punctuation.<|im_end|>\n"
    "<|im_start|>user\n"
)


def chances(texts: Sequence[str], file: Path) -> list[float]:
    """Return for each text the chance that the sentence ends after it, by the GGUF model in *file*."""
    xllamacpp = importlib.import_module("xllamacpp")
    params = xllamacpp.CommonParams()
    params.model.path = str(file)
    params.n_ctx, params.n_parallel, params.verbosity, params.ui = 1024, 1, 0, False
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    server = xllamacpp.Server(params)
    asked = {"n_predict": 1, "n_probs": 40, "temperature": 0.0, "cache_prompt": True, "special": True}
    found = []
    for text in texts:
        answer = server.handle_completions({"prompt": OPENING + text.strip().rstrip(".,?!… -"), **asked})
        answer = answer if isinstance(answer, dict) else json.loads(answer)
        likely = answer["choices"][0]["logprobs"]["content"][0]["top_logprobs"]
        found.append(sum(math.exp(t["logprob"]) for t in likely if closes(t["token"])))
    return found


def closes(token: str) -> bool:
    """Say whether *token* ends a sentence or the turn."""
    return token.strip()[:1] in {".", "?", "!"} or token == "<|im_end|>" or (bool(token) and not token.strip("\n"))
