"""Stories: which articles are copies of one another."""

from stream.stories.answers import Change, Evicted, Placed
from stream.stories.settings import StoriesSettings
from stream.stories.signature import digest, signature
from stream.stories.stories import Stories

__all__ = ["Change", "Evicted", "Placed", "Stories", "StoriesSettings", "digest", "signature"]
