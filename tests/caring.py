"""Care joined for the tests: real patterns, no embedder, the help of one country."""

from os1.care.care import Care
from os1.care.crisis.detector import Detector
from os1.care.crisis.lines import help_in
from os1.conversation.caring import Caring
from os1.core.clock import Clock
from os1.core.ids import SessionId
from os1.core.journal import Journal


def care_of(journal: Journal, clock: Clock, country: str = "GB") -> Care:
    return Care(journal, detector=Detector(None), help=help_in(country), zone=clock.zone)


def caring_in(care: Care, clock: Clock, session: SessionId, user_name: str = "", *kin: str) -> Caring:
    return Caring(care, session=session, name="Samantha", user_name=user_name, clock=clock, kin=lambda: kin)
