"""What is kept of people who sign a letter, and until when."""
