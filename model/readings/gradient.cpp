#include "readings/gradient.h"

#include <algorithm>
#include <cassert>

namespace jw {

void reverseSweep(const Trace& trace, NodeId result, std::span<double> adjoints)
{
    const std::span<const Node> nodes = trace.nodes();
    assert(result < nodes.size() && adjoints.size() >= nodes.size());
    std::ranges::fill(adjoints, 0.0);
    adjoints[result] = 1.0;
    for (std::size_t i = result + std::size_t{1}; i-- > 0;) {
        const double adjoint = adjoints[i];
        if (adjoint == 0.0)
            continue;
        const Node& node = nodes[i];
        if (node.op == Op::Sum) {
            for (const NodeId addend : trace.addends(node))
                adjoints[addend] += adjoint;
            continue;
        }
        for (std::size_t k = 0; k < node.args.size() && node.args[k] != noNode; ++k)
            if (node.partials[k] != 0.0) // 0 * infinity would be NaN
                adjoints[node.args[k]] += adjoint * node.partials[k];
    }
}

std::vector<double> gradient(const Traced& result, std::size_t inputs)
{
    if (!result.trace())
        return std::vector<double>(inputs, 0.0);
    std::vector<double> adjoints(result.trace()->nodes().size());
    reverseSweep(*result.trace(), result.node(), adjoints);
    adjoints.resize(inputs);
    return adjoints;
}

} // namespace jw
