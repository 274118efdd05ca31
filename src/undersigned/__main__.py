"""``python -m undersigned`` is ``undersigned``."""

from undersigned.cli import main

if __name__ == "__main__":
    main()
