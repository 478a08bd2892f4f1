"""Acts over which sides disagree: denied, disowned, disputed, not agreed yet, or told otherwise by another side."""
