"""Runut's parsing library: saved Indonesian news articles in, tables out.

Start with `core.parse` (one article, stage by stage) and `core.collection` (the whole pile).
Nothing here imports Streamlit; everything runs in a bare worker process.
"""
