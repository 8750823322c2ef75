"""TensorFlow Playground's training, written anew from what its page and its source say it does.

Plain loops over accumulators, nothing of Nudge in it: what it prints is what TensorFlowLinkTest expects
of our engines. Each line: link, epoch, training loss, test loss, tolerance. The tolerance is meant for
chaotic runs: 100 times the spread between twin runs whose learning rates differ by an ulp, at least 1e-12.
Where that is more than a millionth the line is left out.

    python3 tensorflow-links.py > tensorflow-links.txt
"""

import math

LINKS = [
    "activation=tanh&batchSize=10&dataset=circle&learningRate=0.03&networkShape=4,2&seed=0.12345&percTrainData=50&noise=0&x=true&y=true&problem=classification",
    "activation=relu&batchSize=30&dataset=xor&learningRate=0.1&networkShape=8,8&seed=0.31415&percTrainData=50&noise=25&regularization=L1&regularizationRate=0.003",
    "activation=sigmoid&batchSize=7&dataset=gauss&learningRate=0.3&networkShape=3&seed=0.77&percTrainData=30&noise=50&regularization=L2&regularizationRate=0.01",
    "activation=tanh&batchSize=10&dataset=spiral&learningRate=0.03&networkShape=8,8&seed=0.2222&percTrainData=70&noise=5&xSquared=true&ySquared=true&xTimesY=true&sinX=true&sinY=true",
    "activation=linear&batchSize=13&dataset=xor&learningRate=0.01&networkShape=&seed=0.1&percTrainData=90&noise=10&xTimesY=true&x=false",
    "activation=tanh&batchSize=1&dataset=circle&learningRate=0.003&networkShape=2,2,2&seed=abc&percTrainData=10&noise=80",
    "activation=relu&batchSize=10&regDataset=reg-plane&learningRate=0.01&networkShape=4,2&seed=0.5&percTrainData=50&noise=15&problem=regression",
    "activation=tanh&batchSize=19&regDataset=reg-gauss&learningRate=0.03&networkShape=8,8&seed=0.9&percTrainData=40&noise=5&problem=regression&regularization=L2&regularizationRate=0.001",
    "activation=tanh&batchSize=12&dataset=gauss&learningRate=0.03&networkShape=4,2&seed=0.12345&initZero=true&noise=20",
    "activation=sigmoid&batchSize=29&dataset=circle&learningRate=1&networkShape=4&seed=0.62&initZero=true&noise=35&regularization=L1&regularizationRate=0.001&xSquared=true&ySquared=true",
    "activation=sigmoid&batchSize=30&dataset=circle&learningRate=3&networkShape=5,3&seed=0.00001&noise=0&sinX=true&xSquared_hide=true&xSquared=true&percTrainData=20",
    "activation=tanh&batchSize=17&dataset=spiral&learningRate=0.1&networkShape=6,4&seed=1.5&noise=60&regularization=L1&regularizationRate=0.1&percTrainData=60",
    "activation=relu&batchSize=10&dataset=gauss&learningRate=0.00001&networkShape=1,1,1,1,1,1&seed=0.4&percTrainData=55",
]
EPOCHS = [0, 1, 2, 10, 50, 150]


class Arc4:
    def __init__(self, text):
        key, smear = [0] * min(256, len(text)), 0
        for i, letter in enumerate(text):
            smear ^= key[i % 256] * 19
            key[i % 256] = (smear + ord(letter)) % 256
        self.s, self.i, self.j, j = list(range(256)), 0, 0, 0
        for i in range(256):
            j = (j + key[i % len(key)] + self.s[i]) % 256
            self.s[i], self.s[j] = self.s[j], self.s[i]
        for _ in range(256):
            self.byte()

    def byte(self):
        self.i = (self.i + 1) % 256
        self.j = (self.j + self.s[self.i]) % 256
        s = self.s
        s[self.i], s[self.j] = s[self.j], s[self.i]
        return s[(s[self.i] + s[self.j]) % 256]

    def random(self):
        """Whole numbers throughout: as many bytes as give 53 bits, rounded down to 53."""
        number, count = 0, 0
        for _ in range(6):
            number, count = number * 256 + self.byte(), count + 1
        last = 0
        while number < 2**52:
            number, count, last = (number + last) * 256, count + 1, self.byte()
        shift = max(0, number.bit_length() - 53)
        return ((number >> shift) + (last >> shift)) / 2 ** (8 * count - shift)

    def uniform(self, a, b):
        return self.random() * (b - a) + a

    def normal(self):
        while True:
            v1, v2 = 2 * self.random() - 1, 2 * self.random() - 1
            s = v1 * v1 + v2 * v2
            if s <= 1:
                return math.sqrt(-2 * math.log(s) / s) * v1


def circle(rng, n, noise):
    for label, low, high in ((1, 0, 2.5), (-1, 5 * 0.7, 5)):
        for _ in range(n // 2):
            r, angle = rng.uniform(low, high), rng.uniform(0, 2 * math.pi)
            x, y = r * math.sin(angle), r * math.cos(angle)
            nx, ny = rng.uniform(-5, 5) * noise, rng.uniform(-5, 5) * noise
            inside = math.sqrt((x + nx) * (x + nx) + (y + ny) * (y + ny)) < 2.5
            yield x, y, 1 if inside else -1


def xor(rng, n, noise):
    for _ in range(n):
        x = rng.uniform(-5, 5)
        x += 0.3 if x > 0 else -0.3
        y = rng.uniform(-5, 5)
        y += 0.3 if y > 0 else -0.3
        nx, ny = rng.uniform(-5, 5) * noise, rng.uniform(-5, 5) * noise
        yield x, y, 1 if (x + nx) * (y + ny) >= 0 else -1


def gauss(rng, n, noise):
    t = noise / 0.5
    variance = 0.5 * (1 - t) + 4 * t
    for label, c in ((1, 2), (-1, -2)):
        for _ in range(n // 2):
            x = c + math.sqrt(variance) * rng.normal()
            yield x, c + math.sqrt(variance) * rng.normal(), label


def spiral(rng, n, noise):
    for label, delta in ((1, 0), (-1, math.pi)):
        for i in range(n // 2):
            r, t = i / (n / 2) * 5, 1.75 * i / (n / 2) * 2 * math.pi + delta
            x = r * math.sin(t) + rng.uniform(-1, 1) * noise
            yield x, r * math.cos(t) + rng.uniform(-1, 1) * noise, label


def plane_label(x, y):
    t = (x + y + 10) / 20
    return -1 * (1 - t) + 1 * t


def hills_label(x, y):
    label = 0
    for cx, cy, sign in ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)):
        d = math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy))
        new = sign * (1 - min(1, d / 2))
        if abs(new) > abs(label):
            label = new
    return label


def surface(label):
    def points(rng, n, noise):
        for _ in range(n):
            x, y = rng.uniform(-6, 6), rng.uniform(-6, 6)
            nx, ny = rng.uniform(-6, 6) * noise, rng.uniform(-6, 6) * noise
            yield x, y, label(x + nx, y + ny)

    return points


DATA = dict(circle=circle, xor=xor, gauss=gauss, spiral=spiral)
DATA.update({"reg-plane": surface(plane_label), "reg-gauss": surface(hills_label)})

FEATURES = [
    ("x", lambda x, y: x),
    ("y", lambda x, y: y),
    ("xSquared", lambda x, y: x * x),
    ("ySquared", lambda x, y: y * y),
    ("xTimesY", lambda x, y: x * y),
    ("sinX", lambda x, y: math.sin(x)),
    ("sinY", lambda x, y: math.sin(y)),
]


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


ACTIVATIONS = {
    "tanh": (math.tanh, lambda x: 1 - math.tanh(x) ** 2),
    "relu": (lambda x: max(0, x), lambda x: 0 if x <= 0 else 1),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "linear": (lambda x: x, lambda x: 1),
}


class Weight:
    def __init__(self, value):
        self.value, self.dead, self.sum, self.count = value, False, 0, 0


def network(rng, shape, zero):
    layers = []
    for n, m in zip(shape, shape[1:]):
        layer = []
        for _ in range(m):
            weights = [rng.random() - 0.5 for _ in range(n)]
            weights = [Weight(0 if zero else w) for w in weights]
            layer.append((weights, Weight(0 if zero else 0.1)))
        layers.append(layer)
    return layers


def forward(layers, functions, inputs):
    sums, outputs = [], [inputs]
    for layer, (f, _) in zip(layers, functions):
        totals = []
        for weights, bias in layer:
            total = bias.value
            for w, o in zip(weights, outputs[-1]):
                total += w.value * o
            totals.append(total)
        sums.append(totals)
        outputs.append([f(t) for t in totals])
    return sums, outputs


def backward(layers, functions, sums, outputs, target):
    ders = [outputs[-1][0] - target]
    for k in reversed(range(len(layers))):
        deltas = [d * functions[k][1](s) for d, s in zip(ders, sums[k])]
        for (weights, bias), delta in zip(layers[k], deltas):
            bias.sum, bias.count = bias.sum + delta, bias.count + 1
            for w, o in zip(weights, outputs[k]):
                if not w.dead:
                    w.sum, w.count = w.sum + delta * o, w.count + 1
        ders = [
            sum(weights[i].value * delta for (weights, _), delta in zip(layers[k], deltas))
            for i in range(len(outputs[k]))
        ]


def update(layers, rate, penalty, penalty_rate):
    for layer in layers:
        for weights, bias in layer:
            if bias.count > 0:
                bias.value -= rate * bias.sum / bias.count
                bias.sum, bias.count = 0, 0
            for w in weights:
                if w.dead or w.count == 0:
                    continue
                pull = 0
                if penalty == "L1":
                    pull = (w.value > 0) - (w.value < 0)
                if penalty == "L2":
                    pull = w.value
                w.value -= rate / w.count * w.sum
                new = w.value - rate * penalty_rate * pull
                if penalty == "L1" and w.value * new < 0:
                    w.value, w.dead = 0, True
                else:
                    w.value = new
                w.sum, w.count = 0, 0


def run(link, moved):
    state = dict(p.split("=") for p in link.split("&"))
    regression = state.get("problem") == "regression"
    rng = Arc4(state["seed"])
    make = DATA[state.get("regDataset", "reg-plane") if regression else state.get("dataset", "circle")]
    data = list(make(rng, 1200 if regression else 500, float(state.get("noise", "0")) / 100))
    left = len(data)
    while left > 0:
        index = math.floor(rng.random() * left)
        left -= 1
        data[left], data[index] = data[index], data[left]
    split = math.floor(len(data) * float(state.get("percTrainData", "50")) / 100)
    usual = {"x": "true", "y": "true"}
    used = [
        f for name, f in FEATURES
        if state.get(name, usual.get(name, "false")) != "false" and state.get(name + "_hide") != "true"
    ]
    rows = [([f(x, y) for f in used], t) for x, y, t in data]
    train, test = rows[:split], rows[split:]
    hidden = [int(n) for n in state["networkShape"].split(",") if n]
    layers = network(rng, [len(used)] + hidden + [1], state.get("initZero", "false") != "false")
    learning_rate = float(state["learningRate"])
    if moved:
        learning_rate = math.nextafter(learning_rate, 9)
    functions = [ACTIVATIONS[state["activation"]]] * len(hidden)
    functions.append(ACTIVATIONS["linear" if regression else "tanh"])

    def loss(part):
        total = 0
        for inputs, t in part:
            total += 0.5 * (forward(layers, functions, inputs)[1][-1][0] - t) ** 2
        return total / len(part)

    figures = [(loss(train), loss(test))]
    for _ in range(max(EPOCHS)):
        for i, (inputs, t) in enumerate(train):
            sums, outputs = forward(layers, functions, inputs)
            backward(layers, functions, sums, outputs, t)
            if (i + 1) % int(state["batchSize"]) == 0:
                rate = float(state.get("regularizationRate", "0"))
                update(layers, learning_rate, state.get("regularization"), rate)
        figures.append((loss(train), loss(test)))
    return figures


if __name__ == "__main__":
    for link in LINKS:
        plain, twin = run(link, False), run(link, True)
        spread = 0
        for epoch, (a, b) in enumerate(zip(plain, twin)):
            spread = max(spread, abs(a[0] - b[0]), abs(a[1] - b[1]))
            if epoch in EPOCHS and 100 * spread < 1e-6:
                print(link, epoch, *a, max(1e-12, 100 * spread))
