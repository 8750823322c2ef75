package nudge.web.compiler;

import java.util.Set;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.rendering.RenderingManager;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.spi.AbstractRendererListener;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Makes TeaVM write a + (b + c) and a * (b / c) with their parentheses, on which the bits depend.
 *
 * <p>TeaVM 0.15's {@code StatementRenderer.visitBinary} takes + and * for associative: to a right
 * operand it passes their own precedence, not the next higher one as for - and /. To the right
 * operand of % it passes that of * and /, which bind no less than %. So a + b + c is written, also
 * where the source has locals or small methods, for these are replaced by their expressions first.
 *
 * <p>After all optimizations, just before the writing, each such right operand is handed to an
 * identity function. It leaves no call behind: it writes its argument at the next higher
 * precedence, hence in parentheses where they matter and only there. Integers need nothing, as
 * TeaVM ends their operations with {@code |0}, in parentheses. Maven's plugin finds this one by
 * META-INF/services.
 */
public final class ArithmeticOrder extends AbstractRendererListener implements TeaVMPlugin {
  private static final Set<BinaryOperation> OPERATIONS =
      Set.of(BinaryOperation.ADD, BinaryOperation.MULTIPLY, BinaryOperation.MODULO);
  private static final Set<NumericOperandType> TYPES =
      Set.of(NumericOperandType.DOUBLE, NumericOperandType.FLOAT);

  /** Known by its injector alone; there is no such method. */
  private static final MethodReference GROUP =
      new MethodReference(ArithmeticOrder.class, "group", double.class, double.class);

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    if (javaScript != null) {
      javaScript.add(GROUP, (context, method) -> writeGroup(context));
      javaScript.add(this);
    }
  }

  private static void writeGroup(InjectorContext context) {
    context.writeExpr(context.getArgument(0), context.getPrecedence().next());
  }

  @Override
  public void begin(RenderingManager rendering, BuildTarget target) {
    for (String name : rendering.getClassSource().getClassNames()) {
      ClassReader type = rendering.getClassSource().get(name);
      for (MethodReader method : type.getMethods()) {
        if (method.getProgram() instanceof Program program) {
          groupRightOperands(program);
        }
      }
    }
  }

  private static void groupRightOperands(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof BinaryInstruction binary && dropsParentheses(binary)) {
          binary.setSecondOperand(groupBefore(binary, binary.getSecondOperand()));
        }
      }
    }
  }

  private static boolean dropsParentheses(BinaryInstruction binary) {
    return OPERATIONS.contains(binary.getOperation()) && TYPES.contains(binary.getOperandType());
  }

  /** The group shares its operand's register: where it is not written in place, it is a copy. */
  private static Variable groupBefore(BinaryInstruction binary, Variable operand) {
    Variable group = binary.getProgram().createVariable();
    group.setRegister(operand.getRegister());
    InvokeInstruction invoke = new InvokeInstruction();
    invoke.setType(InvocationType.SPECIAL);
    invoke.setMethod(GROUP);
    invoke.setArguments(operand);
    invoke.setReceiver(group);
    invoke.setLocation(binary.getLocation());
    binary.insertPrevious(invoke);
    return group;
  }
}
