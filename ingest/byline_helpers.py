"""Who helped a reporter and stands behind his name, in European languages: "and agencies", "mit dpa", "with files"."""

from __future__ import annotations

import re

_HELPED = re.compile(
    r"""\s+ (?: with | mit | avec | con | med | met | com | and | und | et | y | e | en | och | og | i | & ) \s+
    (?: (?: (?:other|news|press|the|les|las|le|de) [ ] ){0,2}
        (?: agenc\w+ | agentur\w* | agence\w* | agências | agenzi\w+ | agentschap\w* | persbureaus? | nyhetsbyrå\w*
          | telegrambyrå\w* | nyhedsbureau\w* )
        (?: [ ](?: staff | reports | inputs ) )?
      | (?: staff [ ] and [ ] )? wire (?:[ ]services?)? (?:[ ]reports?)? | news [ ] services? (?:[ ]reports)?
      | staff (?: [ ](?:and[ ]wire[ ])? reports )?
      | (?: additional[ ] )? (?: files | reporting | contributions | inputs? | research ) [ ] (?: from | by )[ ].*
      | material[ ]von[ ].*
      | dpa | afp | sda | apa | sid | kna | epd | ap | reuters | ansa | anp | tt | ntb ) $""",
    re.IGNORECASE | re.VERBOSE,
)


def without_helpers(text: str) -> str:
    """The text without agencies, services and staff that stand behind a name with an "and" or a "with": they are no
    part of it."""
    return _HELPED.sub("", text)
