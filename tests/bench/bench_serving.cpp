// What an operating point of a service costs, one by one and as a sweep, and a frontier of ten thousand.
#include "bench_sweep.h"
#include "engine/serving/frontier.h"
#include "serving_question.h"

namespace jw::bench {
namespace {

constexpr std::size_t points = 10'000;

ServeClosed::In<double> closedCase(const ServiceQuestion& question)
{
    ServeClosed::In<double> in;
    static_cast<ReplicaInputs<double>&>(in) = question.replica;
    static_cast<RequestShape<double>&>(in) = question.replica.request;
    in.concurrency = 1.0;
    return in;
}

/// A hundred concurrencies on four numbers of GPUs of 25 devices that are alike.
void measureFrontier(const ServiceQuestion& question)
{
    FrontierAxes axes = usualAxes(question);
    axes.concurrency.clear();
    for (double each = 1.0; each <= 100.0; each += 1.0)
        axes.concurrency.push_back(each);
    axes.tp = {2.0, 4.0, 8.0, 16.0};
    axes.precisions = {question.precision};
    ServingDevice device = plannedDevice(question);
    device.most = 16.0;
    const std::vector<ServingDevice> devices(points / axes.size(), device);
    const std::size_t found = frontierOf(question, devices, axes).points.size();
    print({"frontier of 10,000, " + std::to_string(found) + " points",
           medianMs([&] { use(static_cast<double>(frontierOf(question, devices, axes).points.size())); }),
           "ms", 50.0});
}

} // namespace

void measureServing(QApplication&)
{
    const ServiceQuestion question = test::servingQuestion();
    measureSweep<ServeClosed>({"serve_closed, 70B in FP8 on four H100s", closedCase(question), "concurrency",
                               "output_tokens_per_s_per_gpu",
                               [](ServeClosed::In<double>& in) -> Ratio<>& { return in.concurrency; },
                               [](const ServeClosed::Out<double>& out) { return out.tokensPerGpu.base(); }});
    measureFrontier(question);
}

} // namespace jw::bench
