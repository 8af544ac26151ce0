"""The HTML report: its words, its parts, its look (``style.css``) and its behaviour (``script.js``)."""
