"""The words of `benchmarks.nonarticles`: invented headlines, menus, notices and walls in seven languages."""

from __future__ import annotations

SITES = {
    "en": "The Northby Herald",
    "de": "Nordheimer Bote",
    "fr": "Le Courrier de Valmont",
    "es": "El Faro de Ribera",
    "ko": "새벽일보",
    "ja": "あけぼの新聞",
    "zh": "晨光日报",
}
LISTS = {
    "en": "News Politics Culture Sport Weather Opinion".split(),
    "de": "Nachrichten Politik Kultur Sport Wetter Meinung".split(),
    "fr": "Actualités Politique Culture Sport Météo Opinions".split(),
    "es": "Noticias Política Cultura Deportes Tiempo Opinión".split(),
    "ko": "뉴스 정치 문화 스포츠 날씨 오피니언".split(),
    "ja": "ニュース 政治 文化 スポーツ 天気 社説".split(),
    "zh": "新闻 政治 文化 体育 天气 评论".split(),
}
HEADLINES = {
    "en": [
        "Ferry to the islands runs again after nine weeks",
        "Council postpones vote on the market roof once more",
        "Beekeepers count their losses after a late frost",
        "Night trains return to the valley line in spring",
        "Old cinema finds a buyer who wants to show films",
    ],
    "de": [
        "Fähre zu den Inseln fährt nach neun Wochen wieder",
        "Rat verschiebt Abstimmung über das Marktdach erneut",
        "Imker zählen nach spätem Frost ihre Verluste",
        "Nachtzüge kehren im Frühjahr ins Tal zurück",
        "Altes Kino findet Käufer, der Filme zeigen will",
    ],
    "fr": [
        "Le bac des îles circule de nouveau après neuf semaines",
        "Le conseil reporte encore le vote sur la halle",
        "Les apiculteurs comptent leurs pertes après le gel",
        "Les trains de nuit reviennent au printemps",
        "Le vieux cinéma trouve un acheteur",
    ],
    "es": [
        "El transbordador vuelve a las islas tras nueve semanas",
        "El concejo aplaza otra vez el voto sobre el mercado",
        "Los apicultores cuentan sus pérdidas tras la helada",
        "Los trenes nocturnos vuelven al valle en primavera",
        "El viejo cine encuentra comprador",
    ],
    "ko": [
        "섬으로 가는 배, 아홉 주 만에 다시 뜬다",
        "시의회, 시장 지붕 표결 또 미뤄",
        "늦서리에 양봉 농가 피해 집계",
        "봄부터 골짜기 노선에 밤 열차 다시 달린다",
        "옛 극장, 영화 틀겠다는 새 주인 만나",
    ],
    "ja": [
        "島への渡し船、九週間ぶりに再開",
        "市議会、市場の屋根の採決を再び延期",
        "遅霜で養蜂農家が被害を集計",
        "春から谷の路線に夜行列車が戻る",
        "古い映画館に買い手、上映を続ける意向",
    ],
    "zh": [
        "通往岛屿的渡轮九周后恢复航行",
        "市议会再次推迟对市场屋顶的表决",
        "晚霜之后养蜂人清点损失",
        "夜班列车春天重返山谷线路",
        "老电影院找到愿意放映的买主",
    ],
}
LOST = {
    "en": [
        "Page not found",
        "Sorry, the page you are looking for could not be found.",
        "This article is no longer available",
        "Oops! That page can’t be found.",
        "The story you requested does not exist",
    ],
    "de": [
        "Seite nicht gefunden",
        "Die gewünschte Seite konnte leider nicht gefunden werden",
        "Dieser Artikel ist nicht mehr verfügbar",
    ],
    "fr": ["Page introuvable", "La page que vous cherchez n’existe pas", "Cette page n'existe plus"],
    "es": ["Página no encontrada", "La página que busca no existe", "Lo sentimos, no hemos encontrado la página"],
    "ko": ["페이지를 찾을 수 없습니다", "삭제되었거나 존재하지 않는 기사입니다", "요청하신 페이지가 없습니다"],
    "ja": ["ページが見つかりません", "お探しのページは見つかりませんでした", "この記事は削除されました"],
    "zh": ["页面不存在", "您访问的页面不存在或已被删除", "抱歉，找不到该页面"],
}
ADVICE = {
    "en": "The address may have been mistyped, or the page has moved. Use our search or go back to the front page.",
    "de": "Vielleicht wurde die Adresse falsch eingegeben oder die Seite verschoben. Zurück geht es zur Startseite.",
    "fr": "L’adresse est peut-être erronée, ou le contenu a été déplacé. Retournez à la page d’accueil.",
    "es": "Es posible que la dirección sea incorrecta o que el contenido se haya movido. Pruebe con nuestro buscador.",
    "ko": "주소가 잘못 입력되었거나 변경되었을 수 있습니다. 입력하신 주소가 정확한지 다시 확인해 주십시오.",
    "ja": "アドレスが間違っているか、移動した可能性があります。検索するか、トップページへお戻りください。",
    "zh": "您输入的网址可能有误，或者内容已经移动。请检查网址，或返回首页继续浏览。",
}
LOGIN = {
    "en": ("Sign in", "We value your privacy. We and our partners store cookies on your device."),
    "de": ("Anmelden", "Wir und unsere Partner verarbeiten Daten. Mit Werbung weiterlesen oder Abo abschließen."),
    "fr": ("Se connecter", "Nous respectons votre vie privée. Acceptez les cookies pour continuer."),
    "es": ("Iniciar sesión", "Valoramos su privacidad. Acepte las cookies para continuar."),
    "ko": ("로그인", "쿠키 사용에 동의하셔야 계속 보실 수 있습니다."),
    "ja": ("ログイン", "当サイトではクッキーを使用します。同意して続けてください。"),
    "zh": ("登录", "我们使用Cookie。请同意后继续浏览。"),
}
PAYWALL = {
    "en": "Subscribe to read this story",
    "de": "Weiterlesen mit dem Abonnement",
    "fr": "S'abonner pour lire la suite",
    "es": "Suscríbete para seguir leyendo",
    "ko": "유료 회원만 볼 수 있는 기사입니다",
    "ja": "この記事は会員限定です",
    "zh": "订阅后阅读全文",
}
VIDEO = {"en": "Video", "de": "Video", "fr": "Vidéo", "es": "Vídeo", "ko": "영상", "ja": "動画", "zh": "视频"}
WALLS = [
    ("cloudflare", "Just a moment...", "<h1>press.example.com</h1><p>Checking if the site connection is secure</p>"),
    (
        "cloudflare blocked",
        "Attention Required! | Cloudflare",
        "<h1>Sorry, you have been blocked</h1><p>You are unable to access press.example.com</p><p>Ray ID: 7f00</p>",
    ),
    (
        "cloudflare script",
        "press.example.com",
        "<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={}</script>",
    ),
    (
        "akamai",
        "Access Denied",
        "<h1>Access Denied</h1>You don't have permission to access this on this server.<p>Reference #18.2d</p>",
    ),
    ("verify", "Verify", "<p>Verify you are human by completing the action below.</p><div class=h-captcha></div>"),
    (
        "press and hold",
        "Access to this page has been denied",
        "<div id=px-captcha></div><p>Press & Hold to confirm you are a human (and not a bot).</p>",
    ),
    (
        "datadome",
        "press.example.com",
        "<p>Please enable JS and disable any ad blocker</p><script src='https://ct.captcha-delivery.com/c.js'></script>",
    ),
    (
        "imperva",
        "",
        "<iframe src='/_Incapsula_Resource?SWUDNSAI=31'>Request unsuccessful. Incapsula incident ID: 1</iframe>",
    ),
    ("unusual traffic", "Sorry", "<p>Our systems have detected unusual traffic from your computer network.</p>"),
    ("robot", "Are you a robot?", "<p>Please confirm that you are not a robot by clicking the box below.</p>"),
    ("korean", "자동입력 방지", "<p>자동 접근 방지를 위해 아래 문자를 입력해 주세요. 로봇이 아닙니다.</p>"),
    ("japanese", "アクセス制限", "<p>アクセスが集中しています。ロボットではないことを確認してください。</p>"),
    ("german", "Zugriff verweigert", "<p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>"),
]
