"""E-mail addresses in printed text, and whose they may be."""

import re

from undersigned.core.lexicon.cues import single_words

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?![\w-])")

# Where people have addresses of their own, by the first word of the domain; a dozen countries'
# endings stand after "yahoo", "hotmail", "outlook" and "live".
_FAMILIES = frozenset({"yahoo", "hotmail", "outlook", "live"})
PERSONAL_DOMAINS = single_words(
    "gmail.com googlemail.com aol.com icloud.com me.com msn.com gmx.com gmx.de gmx.net gmx.at"
    " web.de t-online.de freenet.de protonmail.com proton.me pm.me tutanota.com tuta.io mail.com"
    " mail.ru yandex.ru yandex.com bk.ru inbox.ru list.ru naver.com daum.net hanmail.net nate.com"
    " orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it"
    " uol.com.br bol.com.br terra.com.br ig.com.br qq.com 163.com 126.com rediffmail.com"
    " rocketmail.com ymail.com fastmail.com zoho.com yahoo.com hotmail.com outlook.com live.com"
    " yahoo.fr yahoo.co.uk yahoo.es yahoo.de yahoo.it yahoo.com.br yahoo.co.jp hotmail.fr"
    " hotmail.co.uk hotmail.es hotmail.it outlook.fr outlook.es live.fr bluewin.ch btinternet.com"
    " comcast.net riseup.net"
)


def domain_of(address: str) -> str:
    """What stands after the @-sign, in small letters."""
    return address.rpartition("@")[2].lower()


def is_personal(address: str) -> bool:
    """Whether the address is at a provider where anybody has one."""
    domain = domain_of(address)
    return domain in PERSONAL_DOMAINS or domain.partition(".")[0] in _FAMILIES
