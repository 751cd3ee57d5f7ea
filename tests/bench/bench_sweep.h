// A model by value and by every sweep kernel that runs here, ns a row.
#pragma once

#include "bench.h"
#include "engine/sweep.h"

namespace jw::bench {

inline constexpr std::size_t sweptRows = 4096;

/// The input that varies, from its value in `base` up, and the result that is read. 200 and 100 ns are 5 and
/// 10 million rows a second.
template <class Model> struct SweptModel {
    std::string name;
    typename Model::template In<double> base;
    std::string_view input, output;
    Ratio<>& (*varied)(typename Model::template In<double>& in);
    double (*read)(const typename Model::template Out<double>& out);
};

template <class Model> void measureSweep(const SweptModel<Model>& of)
{
    std::vector<typename Model::template In<double>> records(sweptRows, of.base);
    std::vector<double> inputs(sweptRows), outputs(sweptRows);
    for (std::size_t i = 0; i < sweptRows; ++i) {
        Ratio<>& varied = of.varied(records[i]);
        varied = varied + static_cast<double>(i);
        inputs[i] = varied.base();
    }
    const auto each = [](double ms) { return 1e6 * ms / static_cast<double>(sweptRows); };
    print({of.name + ", value", each(medianMs([&] {
               for (std::size_t i = 0; i < sweptRows; ++i)
                   outputs[i] = of.read(Model::run(records[i]));
               use(outputs[sweptRows / 2]);
           })),
           "ns", 200.0});
    const std::array in{InColumn{of.input, inputs}};
    const std::array out{OutColumn{of.output, outputs}};
    for (const Arch arch : allArchs)
        if (isAvailable(arch))
            print({of.name + ", sweep, " + std::string(archNames[static_cast<std::size_t>(arch)]),
                   each(medianMs([&] {
                       (void)sweep<Model>(of.base, in, out, arch);
                       use(outputs[sweptRows / 2]);
                   })),
                   "ns", arch == bestArch() ? std::optional(100.0) : std::nullopt});
}

} // namespace jw::bench
