#include "views/start/sample_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "views/common/words.h"
#include "views/start/service_sample_texts.h"

namespace jw {
namespace {

constexpr std::array texts{
    QT_TRANSLATE_NOOP("jw::SamplePlan", "An RTX 4090 PC for a week"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "One PC with an 850 W supply, on for a week at a Californian home price: 142.8 kWh "
                      "for $71.40, as much as 0.95 homes use. 850 W is the rating of the supply; a 4090 "
                      "workstation at full load draws about 600 W."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Home in California"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "RTX 4090 PC"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "One PC, one week"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A DGX SuperPOD for a week"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "64 DGX H100 nodes at their maximum of 10.2 kW for a week: 652.8 kW, 109,670 kWh, "
                      "$21,934 at $0.20/kWh, as much as 731 Californian homes. Electricity alone; the "
                      "modeled load of a node is 8.3 kW."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "AI hall"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "SuperPOD"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "DGX H100"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Full load"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "128 nodes"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "64 nodes"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "24 nodes"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "another size of the same machine"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training Llama 3.1 405B"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "The model card reports 30.84 million H100-hours; at 700 W they are 21,588 MWh before "
                      "host and PUE, 78.4 days on 16,384 GPUs. A popular article took 16,000 times 1.6 kW "
                      "for a year at half load: 112,128 MWh, 5.2 times as much."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training site"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training as reported"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training as estimated"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "As its model card has it"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "As the article has it"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the article's estimate stands in its place"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "16,000 GPUs with a 1.6 kW supply each, for a year at half load"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A chatbot for a billion people"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "A billion people ask 100 times a day at 2 Wh each: 73 TWh a year, 8,333 MW around "
                      "the clock, $14.6 billion at $0.20/kWh: 1.22 times the nameplate power of the Grand "
                      "Coulee Dam, 1.75 % of US generation. At 4 Wh twice that."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Data centers"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Chatbot"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "4 Wh per query"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "2 Wh per query"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "a longer answer, or an older model"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A day of ChatGPT"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "The popular estimate of 500 MWh a day for 200 million requests: 2.5 Wh per request, "
                      "as much as 17,000 US homes use; pages that print 170,000 or 180,000 homes are off by "
                      "ten."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Requests of a day"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "200 M requests"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Which hardware for 100,000 TFLOPS-hours"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "A published script prices one job on three devices: RTX 4090 $949.48, A100 "
                      "$2,371.79, V100 $5,010.00. It divides TFLOP by TFLOPS and calls the result hours; "
                      "read as TFLOP, as its comment says, the A100 needs 641 seconds, and the least of 100 "
                      "hours decides."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Rented machine"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "The job"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "V100, TFLOP"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A100, TFLOPS-hours"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "RTX 4090, TFLOPS-hours"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "RTX 4090, TFLOP"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "V100, TFLOPS-hours"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A100, TFLOP"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "as the script's own comment says"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the A100 as the script has it"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the V100 as the script has it"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Power supplies of two servers"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "An AI server with 4 supplies of 1,800 W has 7.2 kW provisioned, 5.4 kW when one is "
                      "lost; a general server with 2 of 800 W has 1.6 and 0.8 kW. Provisioned power sizes "
                      "the circuits; it is not what the server draws."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Server room"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Rack"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "General server"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "AI server"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Around the clock"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "General server, one supply lost"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "AI server, one supply lost"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the other server"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "one supply lost, or kept in reserve"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: one unit"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: switched on and loaded the whole time"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: the published figure covers one year or less"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: a home adds no cooling or distribution of a data center, so PUE is 1"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: the year in which the figure was published"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: the published figure leaves cooling and distribution out, so PUE is 1"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: twice the energy per query"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: the estimate counts requests, not people: one each"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: the daily energy is taken as metered, so PUE is 1"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: idle at a fifth of the peak, as the catalogue has it of a DGX H100"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: at full load the server draws what is left when one supply is lost"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: 70 % of the way from idle to peak on average"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: power of the whole server is given, so its accelerators are not counted"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Llama 3.1 405B from its layout"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "Predicted for 15.6 trillion tokens on 16,384 H100 with the published layout: 29.34 million "
        "GPU-hours, 74.6 days, 5 % below the 30.84 million that the model card reports. With hosts and PUE "
        "that is 26,840 MWh; the reported GPU-hours at 700 W alone are 21,588 MWh."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training cluster"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Grand Teton"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training as predicted"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Predicted from its layout"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "As published"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the published figure stands in its place"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "GPU-hours as published, at the power of the device alone"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the published figure leaves the hosts out"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "cooling and distribution are not in the published figure"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "Assumption: 8 chunks a device; embedding and LM head take a place each beside 126 layers"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: micro-batches of one sequence"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "Assumption: what is cheap to compute again is dropped early, as the paper says of its tensors"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: 2 % of the time goes to planned stops and stragglers"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training Llama 2 70B"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "Predicted for 2 trillion tokens on 2,048 A100: 1.92 million GPU-hours, 11 % above the 1.72 million "
        "that its paper reports; GPUs and layout are assumed, as none were published. With hosts and PUE "
        "that is 1,083 MWh; the reported GPU-hours at 400 W alone are 688 MWh."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "DGX A100"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: 2,048 GPUs, as many as LLaMA 65B had"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: cut over 8 GPUs as its checkpoint is, without a pipeline"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training DeepSeek-V3"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Predicted for 14.8 trillion tokens on 2,048 H800 in FP8: 2.49 million GPU-hours, 7 % "
                      "below the 2.664 million reported of pre-training; 2.788 million with all stages, "
                      "$5.58 million at $2 an hour. The memory of the device is left out on purpose: what "
                      "its authors keep in FP8 or compute again is not modeled."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "H800 node"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "With all its stages"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "As published, all stages"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "pre-training as published, on the same machines"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "with context extension and post-training"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "Assumption: the bubble of DualPipe as that of three chunks; 90 % of the expert traffic hidden"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training GPT-3"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Predicted for 300 billion tokens on 1,024 A100: 32.4 days, 5 % below the 34 that were "
                      "published for it. An estimate of the original run, 14.8 days of 10,000 V100 at 330 W "
                      "and PUE 1.1, gives 1,289 MWh; its authors print 1,287."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "34 days, as published"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "10,000 V100, as estimated"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "an estimate of 2021: 14.8 days at 330 W"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: the layout is the run's own, so that the run is as fast as its steps"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the PUE of the estimate"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a pipeline of 8, as the same paper has it of 145.6 "
                                        "billion parameters, six chunks a device"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "Assumption: code of 2021, before flash attention, sequence parallelism and overlapped gradients"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: the device at its TDP"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Training BLOOM"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Predicted for 366 billion tokens on 384 A100 with the published layout: 809,000 "
                      "GPU-hours, 25 % below the 1,082,990 reported, which hold restarts beyond the formula. "
                      "The published 433 MWh are these GPU-hours at 400 W alone; the prediction with hosts "
                      "and PUE is 424 MWh. Cost is electricity alone."),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: cost is electricity alone, so the machines count as free"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: only the power is meant, so the servers count as free"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: the published figure is electricity alone, so the machines count as free"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Jean Zay"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Jean Zay node"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "Assumption: code of 2022, before flash attention, sequence parallelism and overlapped gradients"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A GPT-4-class run"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "OpenAI has published no figures: parameters, experts and 13 trillion tokens are those of an "
        "unconfirmed report, the rest is assumed. 8,192, 16,384 and 24,576 H100 take 120, 64 and 45 days: "
        "23.5, 25.0 and 26.4 million GPU-hours, $69 to $78 million of rent."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "HGX H100"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "8,192 GPUs"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "16,384 GPUs"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "24,576 GPUs"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "another number of GPUs for the same run"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: each of the runs is over within a year"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a run of 2024"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: a shape that has the reported layers, experts and parameters"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a layout that fits, made for this sample"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a number of GPUs that the layout divides"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: sequences of 8,192 tokens"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: 63 million tokens a batch, near the reported 60 million"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Fine-tuning an 8B model with LoRA"),
    QT_TRANSLATE_NOOP(
        "jw::SamplePlan",
        "50 million tokens through Llama 3.1 8B with LoRA, at an assumed 35 % of the peak: 7.7 hours on an "
        "RTX 4090 of your own, 10.1 on a rented A10, 10.5 on a rented L4, for $1.46, $3.54 and $8.41. Rents "
        "are list prices, that of the A10 one offer far below the others."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "At home"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Cloud"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Own machine"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Rented machines"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A10"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "L4"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "LoRA fine-tuning"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "RTX 4090"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "another device does the work"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "this device does the work"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: the run is over within a year"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: prices and devices of 2025"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: an eighth of the host of an AWS g6.48xlarge"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: 35 % of the dense peak on each of the three; none is "
                                        "among the devices that speed was fitted on"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: 50 million tokens, as of 25,000 examples of 2,000"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: sequences of 2,048 tokens")};

void translate(std::string& text)
{
    if (!text.empty())
        text = translated("jw::SamplePlan", text).toStdString();
}

template <class Table> void translateNames(Table& rows)
{
    for (auto& row : rows.edit())
        translate(row.name);
}

} // namespace

std::span<const char* const> sampleTexts()
{
    static const auto all = [] {
        std::array<const char*, texts.size() + serviceSampleTexts.size()> both{};
        std::ranges::copy(serviceSampleTexts, std::ranges::copy(texts, both.begin()).out);
        return both;
    }();
    return all;
}

Plan inWindowLanguage(Plan sample)
{
    translate(sample.settings.name);
    translate(sample.settings.note);
    translateNames(sample.sites);
    translateNames(sample.fleets);
    translateNames(sample.groups);
    translateNames(sample.workloads);
    translateNames(sample.scenarios);
    for (Scenario& row : sample.scenarios.edit())
        translate(row.group);
    for (Override& row : sample.overrides.edit())
        translate(row.why);
    for (Source& source : sample.sources.edit())
        if (source.kind == SourceKind::Own)
            translate(source.title);
    return sample;
}

Plan blankPlan()
{
    Plan plan = newPlan(QCoreApplication::translate("jw::FileActions", "New plan").toStdString());
    plan.scenarios.edit()[0].name = QCoreApplication::translate("jw::FileActions", "Baseline").toStdString();
    return plan;
}

} // namespace jw
