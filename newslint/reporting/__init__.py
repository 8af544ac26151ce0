"""What formatters share: places, statistics, foreign text made harmless, results put together."""
