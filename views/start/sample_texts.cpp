#include "views/start/sample_texts.h"

#include <QCoreApplication>

#include <array>

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
                      "Assumption: power of the whole server is given, so its accelerators are not counted")};

void translate(std::string& text)
{
    if (!text.empty())
        text = QCoreApplication::translate("jw::SamplePlan", text.c_str()).toStdString();
}

template <class Table> void translateNames(Table& rows)
{
    for (auto& row : rows.edit())
        translate(row.name);
}

} // namespace

std::span<const char* const> sampleTexts() { return texts; }

Plan inWindowLanguage(Plan sample)
{
    translate(sample.settings.name);
    translate(sample.settings.note);
    translateNames(sample.sites);
    translateNames(sample.fleets);
    translateNames(sample.groups);
    translateNames(sample.workloads);
    translateNames(sample.scenarios);
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
