"""spaCy's pipeline as the frame of reading: importing it registers the components and the extensions of `Doc`."""

from models.frame.components import register_factories
from models.frame.extensions import register_extensions
from models.frame.language import build_language
from models.frame.state import State, state_of

__all__ = ["State", "build_language", "state_of"]

register_extensions()
register_factories()
