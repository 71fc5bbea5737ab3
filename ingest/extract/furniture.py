"""Lines that are nothing but furniture, in some forty languages: marks of advertisements, buttons, players, pagers.

A line is compared whole, as texts are (see `same`), so that no sentence is taken for one.
"""

from __future__ import annotations

from ingest.extract.titles import same

_LINES = """
advertisement|advertisements|advertisement continue reading below|advertisement scroll to continue
continue reading below|article continues below|article continues after advertisement
story continues below advertisement|scroll to continue|reklama|reklam|reklamy|reklame|annonse|annonsørinnhold
annons|annonce|annoncer|mainos|mainokset|publicidade|publicidad|pubblicità|publicité|advertentie|advertenties
διαφήμιση|реклама|рекламата|iklan|quảng cáo|إعلان|إعلانات|آگهی|תוכן ממומן|פרסומת|विज्ञापन|বিজ্ঞাপন|โฆษณา|广告|廣告
広告|광고|hirdetés|publicitate|oglas|oglašavanje|reklāma|auglýsing|anzeige|werbung|sdílet|zdieľať|sdílejte|jaa
jaa artikkeli|del|del artikkel|del artikkelen|dela|dela artikeln|deel|deel dit artikel|delen|udostępnij
podziel się|megosztás|megosztom|partajează|distribuie|κοινοποίηση|μοιραστείτε το|paylaş|bagikan|kongsi|chia sẻ
مشاركة|شارك|שתפו|שתף|शेयर करें|শেয়ার করুন|แชร์|分享|分享到|分享到微信|シェアする|ツイートする|поделиться|поширити
сподели|podijeli|deli|dalies|dalintis|jaga|deila|compartilhe|compartilhar|condividi|compartir
compartir en facebook|compartir en twitter|partager|partager sur facebook|teilen|teilen auf whatsapp
auf facebook teilen|auf twitter teilen|share on facebook|share on twitter|share on x|share on whatsapp
share via email|share this|share this story|loading|play video|play|pause|mute|unmute|tap to unmute
click to unmute|video player|watch video|video abspielen|listen to this article|listen
audio listen to this article|artikel anhören|beitrag anhören|écouter l'article|escuchar|escuchar artículo
ouvir artigo|ouça este conteúdo|luister naar dit artikel|lyssna på artikeln|hør artikkelen
this video can not be played|this video cannot be played|media could not be loaded|unable to load video
to play this video you need to enable javascript in your browser|please enable javascript
your browser does not support the audio element|your browser does not support the video tag
get our free mobile app|download now|view this post on instagram|view on instagram|view on twitter
see more on instagram|load comments|show comments|view comments|hide comments|post a comment|leave a comment
add a comment|sign in to comment|log in to comment|comments are closed|kommentare anzeigen|kommentar schreiben
kommentieren|laisser un commentaire|deja un comentario|deixe um comentário|lascia un commento|jätä kommentti
skriv kommentar|dodaj komentarz|back to top|nach oben|zum seitenanfang|haut de page|volver arriba|print this page
seite drucken|imprimir|stampa|vytisknout|previous article|next article|previous post|next post|previous|next
vorheriger artikel|nächster artikel|nächster beitrag|vorheriger beitrag|article précédent|article suivant
artículo anterior|artículo siguiente|artigo anterior|próximo artigo|上一篇|下一篇|前の記事|次の記事|이전 기사
다음 기사|이전글|다음글|목록|목록으로|tags|tag|topics|schlagworte|schlagwörter|stichworte|etiquetas|mots clés|тэги
теги|태그|标签|標籤|キーワード|タグ|file photo|자료사진|자료 사진|사진 자료|資料写真|資料照片|資料照|archivbild
archivfoto|symbolbild|symbolfoto
copier le lien|lien copié|today's paper|order reprints|subscribe|subscribe now|abonnieren|s'abonner|suscríbete|assine
abbonati|continuar leyendo aquí|add to favourites|save for later|send us a correction|report an error
"""
FURNITURE = frozenset(same(line) for line in _LINES.replace("\n", "|").split("|")) - {""}
