"""Methods that the model is held against."""
