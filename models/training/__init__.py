from models.training.train import TrainingReport, train

__all__ = ["TrainingReport", "train"]
