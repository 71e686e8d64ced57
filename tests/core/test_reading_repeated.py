"""What an unlisted outlet prints around its stories, learned from several of them side by side."""

from __future__ import annotations

from core.ingest.article import read_article
from core.ingest.repeated import set_aside
from core.model import Article, SavedText
from tests.conftest import ARTICLES

MOTTO = "Jernih Mengabarkan Pulau Lembata"
PROMO = "Nyalakan lonceng di sudut kanan agar kabar kami tiba lebih dulu di gawai Anda."
MORE = "Cuplikan Warta Lain"
THANKS = "Terima kasih sudah singgah. Dukung kerja pewarta kami lewat tautan di bawah."
FRAME = {MOTTO, PROMO, MORE, THANKS}

STORIES = {
    "Nelayan Waijarang Kembali Melaut Setelah Angin Reda": [
        "Puluhan nelayan di Waijarang kembali melaut setelah angin kencang yang bertiup dua pekan mulai reda.",
        "Mereka membawa pulang tongkol dan kembung yang langsung dibeli pengepul di dermaga kayu.",
        "Harga tongkol turun menjadi sepuluh ribu rupiah per ekor karena tangkapan melimpah.",
    ],
    "Sekolah Dasar di Atadei Kekurangan Bangku": [
        "Enam puluh murid sekolah dasar di Atadei belajar sambil duduk di lantai karena bangku lapuk dimakan rayap.",
        "Kepala sekolah sudah dua kali meminta bantuan kepada dinas pendidikan kabupaten.",
        "Orang tua murid patungan membeli papan dan paku untuk membuat meja darurat.",
    ],
    "Pemilik Kebun Kopi Panen Lebih Awal": [
        "Pemilik kebun kopi di lereng gunung memetik buah merah tiga minggu lebih awal daripada biasanya.",
        "Hujan yang turun pada bulan Mei membuat buah cepat matang dan sebagian rontok.",
        "Koperasi menampung seluruh hasil panen dan menjemurnya di aula desa.",
    ],
    "Gereja Tua di Lamalera Dipugar": [
        "Gereja tua yang dibangun misionaris seabad lalu dipugar dengan sumbangan umat perantauan.",
        "Tukang mengganti atap seng dengan genteng tanah liat buatan perajin setempat.",
        "Uskup dijadwalkan memberkati bangunan itu menjelang perayaan Natal.",
    ],
}
TITLES = [
    "Kapal Feri Larantuka Kembali Berlayar Hari Ini",
    "Pasar Lewoleba Terbakar Lagi Tadi Malam",
    "Bupati Lantik Lima Camat Baru",
    "Jalan ke Air Terjun Longsor",
]


def saved(*lines: str, file: str = "warta/a.txt") -> Article:
    return read_article(SavedText(file, "\n".join(lines), "utf-8", ""))


def framed(number: int, headline: str, story: list[str]) -> Article:
    around = [MOTTO, headline, story[0], PROMO, story[1], MORE, TITLES[number], story[2], THANKS]
    return saved(*around, file=f"warta/{number}.txt")


def pile() -> list[Article]:
    return [framed(number, *story) for number, story in enumerate(STORIES.items())]


def of(article: Article, *roles: str) -> list[str]:
    return [article.text(p.start, p.end) for p in article.passages if p.role in roles]


def test_the_frame_is_set_aside_and_says_why() -> None:
    for number, (article, (headline, story)) in enumerate(
        zip(set_aside(pile()), STORIES.items(), strict=True)
    ):
        assert article.metadata.headline == headline
        assert of(article, "body") == story
        assert of(article, "related") == [TITLES[number]]
        rules = {article.text(p.start, p.end): p.rule for p in article.passages}
        assert {rules[line] for line in FRAME} == {"repeats in 4 articles of one outlet"}
        assert [article.text(s.start, s.end) for s in article.sentences][1:] == story


def test_two_articles_are_too_few() -> None:
    two = pile()[:2]
    assert set_aside(two) == two


def test_a_story_published_again_loses_nothing() -> None:
    """Five copies of one story under headlines of their own: all of it repeats, none of it is a frame."""
    story = next(iter(STORIES.values()))
    copies = [saved(f"Judul Baru Nomor {n} untuk Kabar Lama", *story, f"Edisi {n}.") for n in range(5)]
    assert set_aside(copies) == copies


def test_background_that_follow_ups_share_stays() -> None:
    background = "Angin kencang memaksa nelayan Waijarang menambatkan perahu sejak awal bulan di teluk."
    news = [
        "Pemerintah kabupaten membagikan beras kepada keluarga nelayan yang dua pekan tidak turun ke laut.",
        "Seorang nelayan hilang setelah perahu yang ditumpanginya dihantam ombak dan angin pada malam hari.",
        "Harga tongkol naik dua kali lipat sebab perahu nelayan Waijarang masih tertambat menunggu cuaca.",
        "Badan meteorologi memperkirakan angin di perairan Waijarang melemah mulai hari Kamis pagi.",
    ]
    more = [text for story in list(STORIES.values())[1:] for text in story]
    articles = [saved(TITLES[n], new, background, more[n], more[n + 4]) for n, new in enumerate(news)]
    assert set_aside(articles) == articles


def test_a_sentence_that_some_stories_say_alike_stays() -> None:
    """Three of seven stories say it: too many for chance, too few for what a page prints under every story."""
    alike = "Hingga kini polisi masih memeriksa sejumlah saksi dan belum menetapkan tersangka."
    more = [
        "Sebuah kapal kayu bermuatan semen karam di muara sungai ketika air laut surut menjelang subuh.",
        "Seekor paus terdampar di pasir putih dan digiring kembali oleh penyelam menuju perairan dalam.",
        "Pencuri membongkar gudang koperasi lalu membawa timbangan, karung kosong, dan uang arisan.",
    ]
    stories = [*STORIES.values(), *([line, line.upper(), f"Menurut warga, {line}"] for line in more)]
    articles = [
        saved(f"Warta {story[0][:20]}", *story[:2], *([alike] if n < 3 else []), story[2])
        for n, story in enumerate(stories)
    ]
    assert set_aside(articles) == articles
    everywhere = [saved(article.saved.raw, alike, file="b/a.txt") for article in articles[3:]]
    assert set_aside(articles[:3] + everywhere) != articles[:3] + everywhere


def test_an_article_that_names_no_publisher_has_the_name_of_its_frame() -> None:
    *named, unnamed = pile()
    address = "https://wartalembata.co.id/berita"
    named = [saved(address, article.saved.raw, file=article.saved.file) for article in named]
    assert {article.metadata.publisher for article in named} == {"Wartalembata"}
    found = set_aside([*named, unnamed])[-1]
    assert found.metadata.publisher == "Wartalembata"
    assert found.metadata.evidence[0].basis == "inferred"
    assert "The publisher is not named." in unnamed.warnings
    assert "The publisher is not named." not in found.warnings
    assert of(found, "body") == list(STORIES.values())[-1]


def test_the_five_and_none_at_all() -> None:
    five = [
        read_article(SavedText(path.name, path.read_text(encoding="utf-8"), "utf-8", ""))
        for path in sorted(ARTICLES.glob("*.txt"))
    ]
    assert set_aside(five) == five
    assert set_aside([]) == []
