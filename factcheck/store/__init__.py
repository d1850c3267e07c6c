"""What was parsed before, kept between runs. Deleting it costs time and nothing else."""
