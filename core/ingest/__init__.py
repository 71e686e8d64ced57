"""Reading: from a file on disk to an article with roles, sentences and metadata."""
