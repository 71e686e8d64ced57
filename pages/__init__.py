"""One file per analyst's question. Each is run by `app.main`, which draws the frame around it."""
