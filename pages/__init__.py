"""One file per analyst's question. Each is run by `pages.components.shell.main`, which draws the frame around it."""
