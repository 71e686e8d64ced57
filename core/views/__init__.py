"""What the pages show: questions put to the store, figures and HTML made of the answers. No Streamlit."""
