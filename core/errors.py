"""The errors that Runut raises on purpose. Each says what happened, where, and what to do."""


class RunutError(Exception):
    """Base of every error that Runut raises on purpose."""


class ReadError(RunutError):
    """A saved file cannot be read as an article.

    `stage` names where it stopped (`read`, `decode`, …) and `action` what its owner can do; both
    become columns of the `failures` table.
    """

    def __init__(self, file: str, stage: str, error: str, action: str) -> None:
        super().__init__(f"{file}: {error} ({stage}). {action}")
        self.file = file
        self.stage = stage
        self.error = error
        self.action = action


class LexiconError(RunutError):
    """A file in `data/lexicon` is missing, malformed, or names a source that is not listed."""


class StoreError(RunutError):
    """The tables of a collection cannot be read or written."""


class DecisionError(RunutError):
    """The analyst's decisions cannot be read or kept."""


class WorkspaceError(RunutError):
    """A collection's folder cannot be used as asked."""


class ModelsError(RunutError):
    """The language models asked for are not here and cannot be fetched."""
