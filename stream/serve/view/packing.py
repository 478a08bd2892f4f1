"""Records and texts as the view keeps them: by zstd, which halves the file several times over."""

from __future__ import annotations

import threading

import zstandard

_LEVEL = 3
_local = threading.local()


def packed(data: bytes) -> bytes:
    """Compress."""
    if not hasattr(_local, "compressor"):
        _local.compressor = zstandard.ZstdCompressor(level=_LEVEL)
    result: bytes = _local.compressor.compress(data)
    return result


def unpacked(data: bytes) -> bytes:
    """What was packed."""
    if not hasattr(_local, "decompressor"):
        _local.decompressor = zstandard.ZstdDecompressor()
    result: bytes = _local.decompressor.decompress(data)
    return result
