"""Start-up and throughput beside other linters, as ratios taken in one run."""
