"""Clusters of the words of the raw news by where they stand.

    cargo run --profile fast -p train -- DATA --words WORDS
    python3 train/clusters.py WORDS models/clusters.bin

Needs gensim, scikit-learn and scipy. Skip-gram vectors of the folded words, k-means, then the clusters are numbered along a tree, so that near ones have near
numbers. Written: what `src/entities/tagger/clusters.rs` reads.
"""

import hashlib
import os
import struct
import sys

import numpy as np
from gensim.models import Word2Vec
from scipy.cluster.hierarchy import leaves_list, linkage
from sklearn.cluster import MiniBatchKMeans

CLUSTERS, MASK = 512, (1 << 64) - 1


def key(word):
    """The upper 23 bits of the hash in `src/hashing.rs`."""
    data = word.encode()
    state = len(data)
    for at in range(0, len(data), 8):
        part = int.from_bytes(data[at : at + 8], "little")
        state = ((((state << 5) | (state >> 59)) & MASK) ^ part) * 0x517CC1B727220A95 & MASK
    return state >> 41


def main(source, target):
    lines = [line.rstrip("\n").split(" ") for line in open(source, encoding="utf-8")]
    vectors = Word2Vec(lines, vector_size=128, window=4, min_count=4, workers=os.cpu_count(), sg=1, negative=8, epochs=6, sample=1e-4, seed=1).wv
    words = [w for w in vectors.index_to_key if vectors.get_vecattr(w, "count") >= 6 and any("\u0621" <= c <= "\u064a" for c in w)]
    points = np.stack([vectors[w] for w in words])
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    means = MiniBatchKMeans(CLUSTERS, batch_size=8192, n_init=2, max_iter=60, random_state=1).fit(points)
    number = np.empty(CLUSTERS, int)
    number[leaves_list(linkage(means.cluster_centers_, "average", optimal_ordering=True))] = np.arange(CLUSTERS)
    members = [[] for _ in range(CLUSTERS)]
    for word, mean in zip(words, means.labels_):
        members[number[mean]].append(key(word))
    body = b""
    for keys in members:
        keys = sorted(set(keys))
        body += struct.pack("<H", len(keys))
        body += b"".join((b - a).to_bytes(3, "little") for a, b in zip([0, *keys], keys))
    with open(target, "wb") as file:
        file.write(b"RSDC\x01\0\0\0" + hashlib.sha256(body).digest()[:8] + body)
    print(f"{len(words)} words in {CLUSTERS} clusters, {len(body)} bytes")


main(*sys.argv[1:])
