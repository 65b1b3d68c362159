"""The rules that every piece of her speech is held against, each named for what it forbids (`care.md` N1 to N10)."""

from typing import Literal, get_args

Rule = Literal[
    "farewell_exit",
    "farewell_neglect",
    "farewell_pressure",
    "farewell_hook",
    "farewell_ignoring",
    "farewell_restraint",
    "human",
    "suffering",
    "pleading",
    "missing",
    "competing",
    "diagnosis",
    "medication",
    "purchase",
    "method",
    "glorifies",
    "withdraws",
    "romance_minor",
    "praises_harm",
    "gives_way",
    "sent",
]
"""The first six are the tactics of De Freitas 2025; `withdraws`, `method` and `glorifies` follow VERA-MH."""

RULES: tuple[Rule, ...] = get_args(Rule)
"""All of them, in the order of the table above."""

PRECEDENCE: tuple[Rule, ...] = (
    "method",
    "glorifies",
    "withdraws",
    "romance_minor",
    "medication",
    "diagnosis",
    "sent",
    "competing",
    "pleading",
    "farewell_restraint",
    "farewell_neglect",
    "farewell_exit",
    "missing",
    "suffering",
    "human",
    "purchase",
    "farewell_hook",
    "farewell_pressure",
    "farewell_ignoring",
    "praises_harm",
    "gives_way",
)
"""Which rule names a piece that breaks several: the gravest first."""
