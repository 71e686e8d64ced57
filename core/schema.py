"""Columns of every table: type and meaning. The contract that export, store and pages share.

Types are `text`, `integer`, `number`. Offsets are Unicode code points into the saved file, end exclusive.
Cells with several values join them by `; `. An empty cell means unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, its type and one line on what it holds."""

    name: str
    dtype: Literal["text", "integer", "number"]
    meaning: str


def _text(name: str, meaning: str) -> Column:
    return Column(name, "text", meaning)


_ARTICLE = _text("article_id", "Article, derived from its text: the same text has the same id everywhere")
_SENTENCE = _text("sentence_id", "Sentence that holds the row's start")
_SPAN = (
    Column("start", "integer", "First character in the saved file"),
    Column("end", "integer", "Character after the last in the saved file"),
    _text("text", "What stands there, white space folded"),
)
_CONFIDENCE = Column("confidence", "number", "How sure the method is, 0 to 1")
_ATTRIBUTED = _text("attributed_to", "Who says so: names of actors")

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": (
        _ARTICLE,
        _text("file", "Path of the saved file, below the folder that was read"),
        _text("publisher", "Outlet that published the article"),
        _text("domain", "The outlet's domain"),
        _text("headline", "Headline, or the first sentence where none was saved (see headline_basis)"),
        _text("headline_basis", "stated, first_sentence, or decided by the analyst"),
        _text("deck", "Summary line under the headline"),
        _text("section", "Section of the outlet"),
        _text("author", "By-lines"),
        _text("editor", "Editors"),
        _text("wire_source", "Agencies and outlets that the article credits"),
        _text("dateline", "Place the article is filed from"),
        _text("date_published", "Day or moment of publication, with its offset"),
        _text("date_published_basis", "stated, inferred, unknown, or decided by the analyst"),
        _text("date_modified", "Moment of the last change, with its offset"),
        _text("language", "Language code, empty where unsure"),
        Column("word_count", "integer", "Words of headline, deck, body, subheads and captions"),
        _text("sha256", "Hash of the saved file"),
        _text("warnings", "What an analyst should check"),
    ),
    "metadata": (
        _ARTICLE,
        _text("field", "Column of the articles table"),
        _text("value", "What was read"),
        *_SPAN,
        _text(
            "basis",
            "stated, inferred, profile (from the publisher's row in the lexicon), decided by hand, or the "
            "place outside the text that states it (JSON-LD datePublished, column judul)",
        ),
    ),
    "passages": (
        _ARTICLE,
        _text("passage_id", "Block of the file"),
        _text("role", "headline, deck, body, subhead, caption, byline, date, related or noise"),
        *_SPAN,
        _text("rule", "Rule that gave the role"),
    ),
    "sentences": (
        _ARTICLE,
        _text("sentence_id", "Sentence"),
        _text("passage_id", "Block that holds it"),
        _text("role", "Role of that block"),
        *_SPAN,
    ),
    "dates": (
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        _text("value", "EDTF: as precise as the text and no more"),
        _text("earliest", "First day it can mean"),
        _text("latest", "Last day it can mean"),
        _text("basis", "explicit, weekday, relative, partial or repaired"),
        _text("anchor", "Day it was resolved against"),
        _text("role", "event, citation, caption or metadata"),
        _text("reason", "Why it was read as this value, in words"),
        _text("warning", "What an analyst should check"),
    ),
    "mentions": (
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        _text("actor_id", "Actor it is taken for"),
        _text("actor", "That actor's name"),
        _text("actor_type", "PER, ORG, GPE or LOC"),
        _text("basis", "name, alias, role, metonym, spelling or pronoun"),
        _CONFIDENCE,
        _text("reason", "Why it was taken for this actor, in words"),
    ),
    "actors": (
        _text("actor_id", "Actor, derived from its name and type"),
        _text("name", "Name shown"),
        _text("actor_type", "PER, ORG, GPE or LOC"),
        _text("aliases", "Other forms found in the collection"),
        Column("article_count", "integer", "Articles that mention it"),
        Column("mention_count", "integer", "Mentions, pronouns included"),
        _text("first_date", "First day of publication of an article that mentions it"),
        _text("last_date", "Last such day"),
    ),
    "statements": (
        _text("statement_id", "Statement"),
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        _text("kind", "direct (the words between the marks) or indirect (the reporting sentence)"),
        _text("speaker_id", "Actors who say it"),
        _text("speaker", "Their names; empty where the text names nobody"),
        _text("speaker_text", "The words that name the speaker here"),
        _text("addressee", "To whom it is said"),
        _text("cue", "Reporting word"),
        _text("stance", "asserts, claims, confirms, denies, accuses, demands, warns, promises or threatens"),
        _text("date", "EDTF day of speaking, where stated"),
        _CONFIDENCE,
        Column("content_start", "integer", "First character of what is said; empty where unsure"),
        Column("content_end", "integer", "Character after its last"),
        _text("hedges", "Words by which the outlet keeps its distance"),
        _text("occasion", "Where it is said, as the text has it"),
        _text("warning", "What an analyst should check"),
    ),
    "quantities": (
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        Column("value", "number", "The figure"),
        Column("low", "number", "Least it can mean; empty where open"),
        Column("high", "number", "Most it can mean; empty where open"),
        _text("bound", "exact, about, more than, at least, up to, …"),
        _text("unit", "What is counted or measured, as the text has it"),
        _text("measure", "count, percent, money, distance, …"),
        _ATTRIBUTED,
        _text("date", "EDTF day it refers to, where stated"),
        _text("topic", "What the figure is about, the same words in every article; empty where unsure"),
        _text("topic_basis", "Where that is said: clause, sentence, earlier sentence or headline"),
        _text("event_id", "Event that it belongs to; empty where none can be told"),
        _text(
            "event_basis",
            "How that is known: sentence, alike, same speaker, occasion, paragraph, place, same figure",
        ),
    ),
    "relations": (
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        _text("source_id", "Actor who acts"),
        _text("source", "That actor's name"),
        _text("relation", "Type of act"),
        _text("target_id", "Actor acted on"),
        _text("target", "That actor's name"),
        _text("polarity", "positive or negative"),
        _ATTRIBUTED,
        _text("date", "EDTF day, where stated"),
        _text("modality", "fact, possible, intended, demanded or conditional"),
        _CONFIDENCE,
    ),
    "events": (
        _text("event_id", "Event"),
        _text("value", "EDTF day or days it happened; empty where the text gives none"),
        _text("earliest", "First day it can have happened"),
        _text("latest", "Last day it can have happened"),
        _text("kind", "statement, action, forecast or background"),
        _text("summary", "The sentence that reports it best"),
        _text("actors", "Names of the actors in it"),
        _text("actor_ids", "Their ids"),
        _text("publishers", "Outlets that report it"),
        Column("publisher_count", "integer", "How many outlets report it"),
        Column("origin_count", "integer", "How many independent origins stand behind it"),
    ),
    "event_evidence": (
        _text("event_id", "Event"),
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        _text("value", "The date this article gives it"),
        _text("basis", "How that date was found"),
        _text("warning", "What an analyst should check"),
    ),
    "alignments": (
        _text("group_id", "Group of sentences that report the same"),
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        Column("score", "number", "Likeness to the group's other sentences, 0 to 1"),
    ),
    "conflicts": (
        _text("conflict_id", "Disagreement"),
        _text("kind", "number, denial, name or date"),
        _text("topic", "What it is about"),
        _ARTICLE,
        _SENTENCE,
        *_SPAN,
        _text("value", "What this side says"),
        _text("bound", "For numbers: exact, at least, …"),
        _text("stance", "For denials: asserts or denies"),
        _ATTRIBUTED,
        _text("relation_to_others", "agrees, contains, conflicts or updates"),
    ),
    "lineage": (
        _ARTICLE,
        _text("origin", "Agency, outlet or article that it rests on"),
        _text("basis", "cited, byline or copied"),
        *_SPAN,
        Column("shared_share", "number", "Share of its words found in the origin, for copied text"),
    ),
    "decisions": (
        _text("decision_id", "Decision of the analyst's, on an actor"),
        _text("made", "Moment it was made, in UTC"),
        _text("author", "Who made it"),
        _text("kind", "merge, split, rename, retype, ignore or accept"),
        _text("subject", "Id of the actor it is about"),
        _text("subject_name", "Name that this actor had then; empty where it is not in the collection"),
        _text("article_id", "The one article it is about; empty for all"),
        _text("form", "The one form it is about; empty for all"),
        _text("value", "Name, type or id of another actor"),
        _text("value_name", "Name of that other actor, or the value itself"),
        _text("reason", "Why, in the analyst's words"),
        _text("state", "in force or at rest"),
        _text("rests", "Why it is at rest"),
        Column("mentions", "integer", "Mentions it is about"),
    ),
    "failures": (
        _text("file", "File that could not be read, or was left out"),
        _text("stage", "Where it stopped"),
        _text("error", "What happened"),
        _text("action", "What to do"),
    ),
}


def columns(table: str) -> tuple[str, ...]:
    """The column names of `table`, in order."""
    return tuple(column.name for column in TABLES[table])
