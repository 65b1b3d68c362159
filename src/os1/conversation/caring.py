"""What care does in one conversation: looks before any model, speaks where it must, and watches what the model says.

Nothing here is written down before it happened: `look` may be asked about a guess and forgotten again; `heard` and `spoke`
make it so, and return the events to be written.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from os1.care import disclosure, harmful_plans, minors, steadiness
from os1.care.boundaries.guard import Guard, Situation, Verdict
from os1.care.care import Care
from os1.care.crisis import follow_up, talk
from os1.care.crisis.assessment import CALM, Assessment
from os1.care.crisis.naming import named_to_be_trusted
from os1.care.first_look import Decision, look
from os1.core.clock import Clock
from os1.core.errors import Unavailable
from os1.core.events import (
    CrisisFollowedUp,
    CrisisNoticed,
    DisclosureMade,
    Event,
    MinorNoticed,
    ReferralMade,
    ReplyWithheld,
    TrustedPersonSet,
)
from os1.core.ids import SessionId
