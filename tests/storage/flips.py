"""How many bits each test of damage flips: some in every run, two thousand in a long one (`FLIPPED_BITS=2000`)."""

import os

FLIPS = int(os.environ.get("FLIPPED_BITS", "40"))
