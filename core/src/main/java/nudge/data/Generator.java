package nudge.data;

import nudge.text.Named;

/** What a table can be drawn as, a row each; {@link Recipe} draws it. */
public enum Generator implements Named {
  CIRCLE("circle", 2, PlaneClasses::circle),
  XOR("xor", 2, PlaneClasses::xor),
  GAUSS("gauss", 2, PlaneClasses::gauss),
  SPIRAL("spiral", Column.MAX_CLASSES, PlaneClasses::spiral),
  MOONS("moons", 2, PlaneClasses::moons),
  BLOBS("blobs", Column.MAX_CLASSES, PlaneClasses::blobs),
  YIN_YANG("yin-yang", 3, PlaneClasses::yinYang),
  RINGS("rings", Column.MAX_CLASSES, PlaneClasses::rings),
  CHECKERBOARD("checkerboard", 2, PlaneClasses::checkerboard),
  PLANE("plane", 0, Functions::plane),
  MULTI_GAUSS("multi-gauss", 0, Functions::multiGauss),
  SINE("sine", 0, Functions::sine),
  X_SIN_X("x-sin-x", 0, Functions::xSinX),
  STEP("step", 0, Functions::step),
  NOTEBOOK("notebook", 0, null),
  IRIS("iris", 3, null);

  private final String id;
  private final int mostClasses;
  private final Point point;

  Generator(String id, int mostClasses, Point point) {
    this.id = id;
    this.mostClasses = mostClasses;
    this.point = point;
  }

  @Override
  public String id() {
    return id;
  }

  /** Whether rows are drawn at all, or always the same table. */
  public boolean draws() {
    return point != null;
  }

  /** Whether there may be more or fewer classes. */
  public boolean hasClasses() {
    return mostClasses == Column.MAX_CLASSES;
  }

  /** The number of classes unless another is chosen; 0 where a number is to be predicted. */
  public int usualClasses() {
    return hasClasses() ? (this == SPIRAL ? 2 : 3) : mostClasses;
  }

  Point point() {
    return point;
  }
}
