from messages.crypto import keyed_hash, seal, unseal

__all__ = ["keyed_hash", "seal", "unseal"]
