"""The words that open a byline in the text of a page: "Written by …", "Ein Kommentar von …", "Escrito por …"."""

from __future__ import annotations

import re

OPENING = re.compile(
    r"""^ (?:
    [\W\d_]{0,4} (?i: (?: an? | the | guest | original | full | special ) [ ] )*
      (?i: words | text | story | stories | article | analysis | opinion | essay | review | interview | commentary
        | column | report | post | written | posted | published | reported | submitted | contributed | created
        | translated | authored | compiled | reporting )?
      (?: [ ]and[ ](?: photos | photographs | pictures | images | illustrations | interview ) )?
      (?: [ ](?:on|in|at|under)\b [^|]{0,30} )? [\s|]* (?: by | By | BY ) \b :? \s+
    | (?: (?: [Ee]ine?[ ] | [Dd]ie[ ] | [Dd]as[ ] | [Dd]er[ ] )?
        (?: [\w-]*[Kk]ommentar | [\w-]*[Bb]eitrag | [\w-]*[Ii]nterview | [Aa]nalyse | [Ee]ssay | [\w-]*[Rr]eportage
          | [\w-]*[Rr]ezension | [Kk]olumne | [Tt]ext | [Bb]ericht | [Aa]rtikel | [Gg]eschrieben | [Vv]eröffentlicht
          | [Vv]erfasst | [Ee]rstellt | [Gg]epostet | [Pp]ubliziert | [Ee]ingestellt | [Pp]orträt | [Ll]eitartikel
          | [Gg]losse | [Gg]espräch | [Ff]otos? )
        (?: [ ](?:und|/)[ ]?[\w-]+ )? (?: [ ](?:am|im|in|um|unter)\b [^|]{0,30} )? [\s|]* )?
      (?: von | Von | VON ) \b :? \s+
    | [Aa]us [ ] [\w-]+ (?: [ ] und [ ] [\w-]+ )? [ ] bericht(?: et | en ) \s+
    | (?: (?: [Pp]ropos[ ]recueillis | [Éé]crit | [Pp]ublié | [Rr]édigé | [Tt]exte | [Rr]eportage ) [ ] )?
      (?: [Pp]ar | PAR ) :? \s+
    | (?: (?: [Ee]scrito | [Pp]ublicado | [Rr]edactado | [Tt]exto ) [ ] )? (?: [Pp]or | POR ) :? \s+
    | (?: Di | DI | di | [Aa][ ]cura[ ]di | [Ss]critto[ ]da | Da | [Dd]al(?:la)?(?=[ ]nostr) ) :? \s+
    | (?: Door | DOOR | [Gg]eschreven[ ]door ) :? \s+
    | (?: (?: [Ss]krevet | [Ss]kriven | [Tt]e[kx]st | Foto | [Pp]ublicerad | [Pp]ublisert | [Uu]dgivet ) [ ] )?
      (?: Av | AV | av | Af | AF | af ) :? \s+
    | (?: [Oo]prac(?:ował|owała)? \.? | [Nn]apisała? | [Pp]rzygotowała? | [Pp]řipravila? | [Nn]apsala? | Od
        | [Пп]одготовила? | [Пп]ідготува(?:в|ла) | [Нн]аписала? ) :? \s+
    | (?: Της | Του | Των | ΤΗΣ | ΤΟΥ | ΤΩΝ | Γράφ(?:ει|ουν)[ ](?:[οη]|οι) ) \s+ (?= [Α-ΩΆΈΉΊΌΎΏ] ) (?! Αγί )
    | (?: Texto | Texte | Testo | Tekst )[ ](?: de | di | av | af ) \s+ (?= [A-ZÀ-Þ] )
    | (?: Oleh | OLEH | (?: Scris | Articol )[ ]de ) :? \s+ (?= [A-ZȘȚ] )
    ) (?= \S )""",
    re.VERBOSE,
)
OPENING_WORDS = frozenset(
    """
    by von par por di da door av af dal dalla berichtet berichten oprac opracował opracowała napisał napisała
    przygotował przygotowała připravil připravila napsal napsala подготовил подготовила підготував підготувала
    написал написала τησ του των γράφει γράφουν oleh scris articol de
    """.split()
)
"""One of these is in every opening, as `words_of` gives them: "της" is "τησ" there."""
