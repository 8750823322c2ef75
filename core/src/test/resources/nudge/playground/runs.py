"""Writes runs.json, the golden numbers of NotebookTest: python3 runs.py > runs.json

The notebook's training loop in plain Python floats: a scalar that remembers its operands, a
network drawn with random.uniform(-1, 1), the sum of squared errors, gradient descent. Each run is
a playground as Nudge writes it, the loss before every update, and the predictions after the last.
Made with CPython 3.11 and glibc's tanh.
"""

import json
import math
import random


class Scalar:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents  # pairs of an operand and the derivative with respect to it

    def __add__(self, other):
        return Scalar(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __sub__(self, other):
        return Scalar(self.data - other.data, ((self, 1.0), (other, -1.0)))

    def __mul__(self, other):
        return Scalar(self.data * other.data, ((self, other.data), (other, self.data)))

    def tanh(self):
        t = math.tanh(self.data)
        return Scalar(t, ((self, 1 - t * t),))

    def relu(self):
        return Scalar(max(self.data, 0.0), ((self, 1.0 if self.data > 0 else 0.0),))

    def linear(self):
        return self

    def backward(self):
        order, seen, path = [], set(), [(self, False)]
        while path:
            node, done = path.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                path.append((node, True))
                path.extend((operand, False) for operand, _ in reversed(node.parents))
        self.grad = 1.0
        for node in reversed(order):
            for operand, slope in node.parents:
                operand.grad += slope * node.grad


def network(inputs, layers):
    """Per layer a list of neurons, each its weights and its bias, drawn in this order."""
    drawn = []
    for layer in layers:
        drawn.append([])
        for _ in range(layer["units"]):
            weights = [Scalar(random.uniform(-1, 1)) for _ in range(inputs)]
            drawn[-1].append((weights, Scalar(random.uniform(-1, 1)), layer["activation"]))
        inputs = layer["units"]
    return drawn


def predict(layers, row):
    outputs = [Scalar(x) for x in row]
    for layer in layers:
        outputs = [neuron(*parts, outputs) for parts in layer]
    return outputs


def neuron(weights, bias, activation, inputs):
    total = bias
    for w, x in zip(weights, inputs):
        total = total + w * x
    return getattr(total, activation)()


def train(document, steps):
    """The losses before every update, then the predictions after the last."""
    inputs = sum(column["role"] == "input" for column in document["data"]["columns"])
    rows = document["data"]["rows"]
    random.seed(document["initializer"]["seed"]["seed"])
    layers = network(inputs, document["network"]["layers"])
    parameters = [p for layer in layers for ws, b, _ in layer for p in (*ws, b)]
    losses = []
    for _ in range(steps):
        total = Scalar(0.0)
        for row in rows:
            for y, t in zip(predict(layers, row[:inputs]), row[inputs:]):
                error = y - Scalar(t)
                total = total + error * error
        losses.append(total.data)
        for p in parameters:
            p.grad = 0.0
        total.backward()
        for p in parameters:
            p.data -= document["schedule"]["rate"] * p.grad
    return losses, [[y.data for y in predict(layers, row[:inputs])] for row in rows]


def playground(title, seed, inputs, layers, rows, rate):
    targets = layers[-1][0]
    random.seed(rows)
    return {
        "schemaVersion": 1,
        "title": title,
        "data": {
            "columns": [{"name": f"x{i + 1}", "role": "input"} for i in range(inputs)]
            + [{"name": f"t{i + 1}", "role": "target"} for i in range(targets)],
            "rows": [
                [round(random.uniform(-1, 1), 3) for _ in range(inputs + targets)]
                for _ in range(rows)
            ],
        },
        "network": {"layers": [{"units": n, "activation": a} for n, a in layers]},
        "initializer": {"kind": "notebook", "seed": {"generator": "python", "seed": seed}},
        "loss": {"kind": "squared-error"},
        "optimizer": {"kind": "sgd"},
        "schedule": {"kind": "constant", "rate": rate},
    }


def tanh(*units):
    return [(n, "tanh") for n in units]


RUNS = [
    (playground("other seed", 1, 3, tanh(4, 4, 1), 4, 0.05), 20),
    (playground("negative seed", -7, 3, tanh(4, 4, 1), 4, 0.1), 50),
    (playground("huge seed", 10**40 + 1, 3, tanh(4, 4, 1), 50, 0.01), 30),
    (playground("one row", 2, 2, tanh(3, 1), 1, 0.02), 40),
    (playground("90 rows", 3, 2, tanh(3, 1), 90, 0.001), 100),
    (playground("one input", 4, 1, tanh(8, 1), 50, 0.02), 40),
    (playground("two targets", 5, 3, tanh(2, 2, 2), 4, 0.2), 60),
    (playground("wide", 2**63, 4, tanh(16, 1), 4, 0.05), 30),
    (playground("high rate", 6, 3, tanh(2, 2, 2), 50, 0.5), 40),
    (playground("relu and linear", 8, 2, [(6, "relu"), (1, "linear")], 90, 0.003), 50),
]

if __name__ == "__main__":
    lines = []
    for document, steps in RUNS:
        losses, predictions = train(document, steps)
        lines.append(
            json.dumps(
                {
                    "playground": document,
                    "losses": losses,
                    "predictions": [y for row in predictions for y in row],
                }
            )
        )
    print("[\n" + ",\n".join(lines) + "\n]")
