package nudge.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nudge.autograd.BasicOp;
import nudge.autograd.Graph;
import nudge.autograd.Op;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.text.InvalidInput;
import nudge.text.Numbers;
import nudge.text.Position;

/** Recursive descent over the grammar of {@link Expression}, a method for each of its rules. */
final class Parser {
  /** Deeper nesting would overflow a browser's stack. */
  private static final int DEEPEST = 200;

  private final String text;
  private final List<Token> tokens;
  private final LinkedHashMap<String, Value> values = new LinkedHashMap<>();
  private boolean closed;
  private int at;
  private int depth;

  Parser(String text) {
    this.text = text;
    this.tokens = Lexer.tokens(text);
  }

  Expression parse() {
    Value output = null;
    while (next().kind() != Token.Kind.END) {
      if (next().kind() == Token.Kind.STATEMENT_END) {
        at++;
      } else {
        output = statement();
      }
    }
    if (output == null) {
      throw error(next(), "there is no statement; write one such as y = 2*3");
    }
    return new Expression(values, output);
  }

  /** One expression in which these names have values, and in which no other is given one. */
  Value formula(List<String> names, List<Value> given) {
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), given.get(i).label(names.get(i)));
    }
    closed = true;
    skipLineEnds();
    Value value = sum();
    skipLineEnds();
    if (next().kind() != Token.Kind.END) {
      throw error(next(), "expected an operator or the end, found " + next().quoted());
    }
    return value;
  }

  private void skipLineEnds() {
    while (next().kind() == Token.Kind.STATEMENT_END) {
      at++;
    }
  }

  private Value statement() {
    Token name = take();
    if (name.kind() != Token.Kind.NAME) {
      throw error(name, "a statement starts with a name, as in y = 2*3, not with " + name.quoted());
    }
    if (values.containsKey(name.text())) {
      throw error(name, name.text() + " already has a value; choose another name");
    }
    if (!next().is("=")) {
      throw error(next(), "expected = after " + name.text() + ", found " + next().quoted());
    }
    at++;
    Value value = sum();
    if (next().kind() != Token.Kind.STATEMENT_END && next().kind() != Token.Kind.END) {
      throw error(
          next(), "expected an operator or the end of the statement, found " + next().quoted());
    }
    if (value.label().isEmpty()) {
      value.label(name.text());
    }
    values.put(name.text(), value);
    return value;
  }

  private Value sum() {
    Value left = product();
    while (next().is("+") || next().is("-")) {
      Op op = take().is("+") ? BasicOp.ADD : BasicOp.SUBTRACT;
      left = Value.of(op, left, product());
    }
    return left;
  }

  private Value product() {
    Value left = signed();
    while (next().is("*") || next().is("/")) {
      Op op = take().is("*") ? BasicOp.MULTIPLY : BasicOp.DIVIDE;
      left = Value.of(op, left, signed());
    }
    return left;
  }

  /** A minus before a bare number belongs to the number, so that {@code x = -3} is a leaf. */
  private Value signed() {
    if (!next().is("-")) {
      return power();
    }
    Token minus = take();
    if (next().kind() == Token.Kind.NUMBER && !tokens.get(at + 1).isPower()) {
      return Value.of(-number(take()));
    }
    deeper(minus);
    Value negated = signed().negate();
    depth--;
    return negated;
  }

  private Value power() {
    Value base = primary();
    if (!next().isPower()) {
      return base;
    }
    Token operator = take();
    Token first = next();
    deeper(operator);
    Value exponent = signed();
    depth--;
    return base.pow(constant(exponent, first));
  }

  private double constant(Value exponent, Token where) {
    for (Value node : Graph.of(exponent).nodes()) {
      if (!node.label().isEmpty()) {
        throw error(where, "an exponent is made of numbers only, such as x**2 or x**(1/2)");
      }
    }
    return exponent.data();
  }

  private Value primary() {
    Token token = take();
    switch (token.kind()) {
      case NUMBER:
        return Value.of(number(token));
      case NAME:
        return next().is("(") ? call(token) : named(token);
      default:
        if (!token.is("(")) {
          throw error(token, "expected a number, a name or (, found " + token.quoted());
        }
        return parenthesised(token);
    }
  }

  private Value call(Token name) {
    Op function = function(name);
    List<Value> operands = operands();
    if (operands.size() != function.arity()) {
      throw error(name, usage(function));
    }
    return function.arity() == 1
        ? Value.of(function, operands.get(0))
        : Value.of(function, operands.get(0), operands.get(1));
  }

  private List<Value> operands() {
    List<Value> operands = new ArrayList<>();
    deeper(next());
    do {
      at++;
      operands.add(sum());
    } while (next().is(","));
    depth--;
    close();
    return operands;
  }

  private Op function(Token name) {
    Op function = Ops.function(name.text());
    if (function == null) {
      String known = String.join(", ", Ops.names());
      throw error(name, "there is no function " + name.text() + "; known are " + known);
    }
    return function;
  }

  private static String usage(Op function) {
    String name = function.symbol();
    return function.arity() == 1
        ? name + " takes one number, as in " + name + "(a)"
        : name + " takes two numbers, as in " + name + "(a, b)";
  }

  private Value named(Token name) {
    Value value = values.get(name.text());
    if (value == null) {
      throw error(name, missing(name.text()));
    }
    return value;
  }

  private String missing(String name) {
    if (Ops.function(name) != null) {
      return usage(Ops.function(name));
    }
    return closed
        ? "there is no " + name + " here; known are " + String.join(", ", values.keySet())
        : name + " has no value yet; give it one in an earlier statement";
  }

  private Value parenthesised(Token open) {
    deeper(open);
    Value inner = sum();
    depth--;
    close();
    return inner;
  }

  private void close() {
    if (!next().is(")")) {
      throw error(next(), "expected ) here, found " + next().quoted());
    }
    at++;
  }

  private double number(Token token) {
    if (!Numbers.isNumber(token.text())) {
      throw error(token, token.quoted() + " is not a number");
    }
    return Numbers.parse(token.text());
  }

  private void deeper(Token where) {
    if (++depth > DEEPEST) {
      throw error(where, "this is nested more than " + DEEPEST + " deep; name the inner parts");
    }
  }

  private Token next() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at).kind() == Token.Kind.END ? tokens.get(at) : tokens.get(at++);
  }

  private InvalidInput error(Token where, String message) {
    return InvalidInput.at(Position.of(text, where.offset()), message);
  }
}
