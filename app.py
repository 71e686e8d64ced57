"""Runut in the browser: `streamlit run app.py`."""

from pages.components.shell import main

if __name__ == "__main__":
    main()
