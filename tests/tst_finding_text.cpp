// Every plausibility rule has a whole message that quotes its numbers.
#include <QTest>

#include <cmath>
#include <fstream>
#include <regex>
#include <set>

#include "engine/findings.h"
#include "messages/finding_text.h"

using namespace jw;

namespace {

struct Row {
    Finding finding;
    const char* wrong;
};

Finding made(const char* id, const char* what, double value, double limit, const char* text = "",
             const char* also = "")
{
    return {.id = id,
            .what = what,
            .uid = "u",
            .field = "f",
            .value = value,
            .limit = limit,
            .text = text,
            .also = also};
}

Finding costing(Finding finding, std::vector<QuotedAmount> amounts)
{
    finding.amounts = std::move(amounts);
    return finding;
}

/// Weights, gradients, optimizer, activations, buffers and reserve in GiB; then memory and machines of a
/// layout that fits.
Finding needing(Finding finding, double fits = 0.0, double machines = 0.0)
{
    for (const double part : {1.5, 3.0, 4.5, 6.0, 7.5, 2.0})
        finding.amounts.push_back({part, {"GiB", 1.0}});
    if (fits > 0.0)
        finding.amounts.insert(finding.amounts.end(), {{fits, {"GiB", 1.0}}, {machines, {"", 1.0}}});
    return finding;
}

/// 2.5 requests a second of a replica; 6 nodes would hold, 4 are there.
Finding sizing(Finding finding)
{
    return costing(std::move(finding), {{2.5, {"/s", 3600.0}}, {6.0, {"", 1.0}}, {4.0, {"", 1.0}}});
}
constexpr const char* tooFew = "12 replicas are needed at the busiest hour, and the machines make up 8.";

const std::vector<Row> rows{
    {made("D0", "group_unused", 40, 0), "40 % of this node group has no work."},
    {made("D0", "draws_overridden", 0, 0, "Better"), "The scenario “Better” sets this, without effect."},
    {made("D0", "price_compared", 0, 0, "L4, T4"), "The price of L4, T4 is not known."},
    {made("D0", "no_machines_compared", 0, 0, "Flat"),
     "The cost of Flat is without machines: none are assigned."},
    {made("D0", "embodied_missing", 0, 0, "L4"), "The embodied carbon of L4 is not known."},
    {made("D0", "embodied_compared", 0, 0, "L4, T4"), "The embodied carbon of L4, T4 is not known."},
    {made("D0", "price_missing", 100, 0),
     "100 % of this node group is owned, and the price of a node is not known."},
    {made("D0", "rent_missing", 25, 0), "25 % of this node group is rented on demand, without a rent."},
    {made("D0", "reserved_missing", 50, 0), "50 % of this node group is reserved, without a reserved rent."},
    {made("D0", "spot_missing", 25, 0), "25 % of this node group is on spot, without a spot rent."},
    {made("H01", "pue_low", 1.02, 1.03), "A PUE of 1.02 is below any measured over a year."},
    {made("H06", "above_system", 1.6, 1.275, "H100"),
     "1.6 kW per accelerator is more than the 1.275 kW of a published H100 system."},
    {made("H06", "above_tdp", 1.2, 1.12, "H100"),
     "1.2 kW per accelerator is more than the 1.12 kW that H100 and its host usually take."},
    {made("H07", "device_hours", 140160000, 30840000, "card"),
     "140,160,000 h of accelerators are assumed; the run “card” of this plan needed 30,840,000 h."},
    {made("H07", "gpu_hours", 30840000, 9612345.6),
     "30,840,000 h of accelerators are entered; tokens, rate and MFU ask for 9,612,346 h."},
    {made("H05", "query_high", 4, 0.34),
     "4 Wh per query is more than ten times the 0.34 Wh published for a text query."},
    {made("H05", "query_low", 0.02, 0.24),
     "0.02 Wh per query is less than a tenth of the 0.24 Wh published for a text query."},
    {made("H05", "rate_high", 100, 8),
     "A replica is said to serve 100/s; its model on these machines serves about 8/s."},
    {made("H05", "rate_low", 0.5, 8),
     "A replica is said to serve 0.5/s; its model on these machines serves about 8/s."},
    {costing(made("H08", "replica_memory", 131.4, 70), {{1.0, {"", 1.0}}, {2.0, {"", 1.0}}}),
     "The weights take 131.4 GiB, and the GPUs of a replica (1) have 70 GiB for weights and cache."},
    {costing(made("H08", "replica_cache", 65.7, 70),
             {{1.0, {"", 1.0}}, {2.0, {"", 1.0}}, {100256.0, {"", 1.0}}}),
     "The weights take 65.7 GiB of 70 GiB on the GPUs of a replica (1), and the cache of one request, "
     "100,256 tokens, does not fit beside them."},
    {costing(made("H08", "replica_never", 131.4, 70), {{1.0, {"", 1.0}}, {64.0, {"", 1.0}}}),
     "The weights take 131.4 GiB, and the GPUs of a replica (1) have 70 GiB for weights and cache."},
    {made("H09", "near_promise", 97, 95),
     "The busiest hour takes 97 % of the requests that keep the promise."},
    {made("H09", "compute_high", 70, 65), "The busiest hour takes 70 % of the peak rate of the GPUs."},
    {made("H10", "replica_across_nodes", 16, 8),
     "A replica of 16 GPUs spans more than the 8 of an NVLink domain."},
    {made("H15", "tpot_weights", 5, 10.5),
     "A token every 5 ms is promised; reading the weights once takes 10.5 ms."},
    {made("H21", "near_most", 90, 85), "The busiest hour takes 90 % of the most that the replicas serve."},
    {made("name", "other_model", 0, 0, "Llama 3.1 8B"),
     "The architecture is not that of Llama 3.1 8B; its numbers count."},
    {made("name", "other_device", 0, 0, "L4"),
     "Memory, bandwidth or rates are not those of L4; the numbers count."},
    {made("money", "usd_rate", 0, 0, "EUR"), "The plan is in EUR, and 1 USD counts as 1 EUR."},
    {made("H22", "drafts_in_batch", 100, 64),
     "Speculative decoding is counted on with 100 sequences at once."},
    {made("H22", "prefix_in_batch", 100, 64), "The prefix cache is counted on with 100 sequences at once."},
    {sizing(made("capacity", "capacity_memory", 12, 8, "Pod")), tooFew},
    {sizing(made("capacity", "capacity_sequences", 12, 8, "Pod")), tooFew},
    {sizing(made("capacity", "capacity_ttft", 12, 8, "Pod")), tooFew},
    {sizing(made("capacity", "capacity_tpot", 12, 8, "Pod")), tooFew},
    {sizing(made("capacity", "capacity_given", 12, 8, "Pod")), tooFew},
    {sizing(made("capacity", "capacity_item", 12, 8, "Pod")), tooFew},
    {costing(made("capacity", "capacity_most", 12, 8), {{2.5, {"/s", 3600.0}}}),
     "12 replicas are needed at the busiest hour, and 8 are allowed."},
    {made("capacity", "unanswered", 25, 0), "25 % of the requests of a day are not answered."},
    {sizing(made("capacity", "capacity_requests", 1e9, 20, "Pod")),
     "1,000,000,000/s arrive in the busiest hour, and these machines serve 20/s."},
    {made("context", "request_beyond_context", 9216, 8192),
     "Prompt and answer take 9,216 tokens together; the context length of the model is 8,192."},
    {made("context", "run_beyond_context", 8192, 4096),
     "Sequences of 8,192 tokens are longer than the model's context length of 4,096."},
    {made("capacity", "promise_ttft", 100, 250, "P95"),
     "The first token (TTFT P95) is promised within 100 ms, and an empty replica needs 250 ms."},
    {made("capacity", "promise_tpot", 5, 12),
     "A token is promised every 5 ms, and an empty replica needs 12 ms."},
    {made("H16", "tflops_hours", 641.0256, 641.0256 / 3600),
     "The work is read as TFLOPS-hours and takes 641 hours; read as TFLOP, an amount, it takes 641 "
     "seconds."},
    {made("H18", "carbon_outside", 0.4, 1),
     "Grid carbon of 0.4 g/kWh lies outside what grids have; the nearest "
     "figure is 1 g/kWh."},
    {made("H18", "carbon_hydro", 4, 5),
     "Grid carbon of 4 g/kWh is that of water or nuclear power alone; mixed grids "
     "have more than 5 g/kWh."},
    {made("H18", "wue_high", 5.1, 5),
     "Water use of 5.1 L/kWh is above the 5 L/kWh that evaporative cooling takes."},
    {made("H18", "price_outside", 80, 0.6),
     "An electricity price of 80 USD/kWh lies outside what is paid; the "
     "nearest usual price is 0.6 USD/kWh."},
    {made("H19", "above_limit", 21.299, 21),
     "The work at this site takes 21.3 MW on average; its power limit is "
     "21 MW."},
    {made("H19", "no_grid_entry", 8333.33, 100),
     "The work at this site takes 8,333 MW on average, and no power limit "
     "is entered."},
    {made("H20", "gpu_only", 0.7, 1.275, "H100"), "0.7 kW is the power of H100 alone."},
    {made("H24", "carbon_bases", 0, 0, "life-cycle\" / \"direct"),
     "The sites compared count carbon on different bases: \"life-cycle\" / \"direct\"."},
    {made("H02", "mfu_bf16", 56, 55),
     "An MFU of 56 % is above 55 %, more than any published BF16 run on such a device reached."},
    {made("H03", "mfu_fp8", 56, 55),
     "An MFU of 56 % is above the 55 % that no published dense FP8 run passes."},
    {made("H03", "mfu_fp8_experts", 36, 35),
     "An MFU of 36 % is above the 35 % that no published FP8 run with experts passes."},
    {made("H03", "mfu_fp4", 41, 40), "An MFU of 41 % is above the 40 % that no published FP4 run passes."},
    {made("H04", "published_hours", 3450880, 1720320, "llama2-70b", "Meta, Llama 2 model card, 2023-07"),
     "3,450,880 h of accelerators stand against 1,720,320 h of a published run of llama2-70b, scaled to the "
     "same tokens and peak rate."},
    {made("H08", "memory_tight", 75.3, 80, "H100"), "The run needs 75.3 GiB of the 80 GiB of H100."},
    {needing(made("H08", "memory_layout", 92.93, 80, "TP 8, PP 16, MBS 1, recompute light, zero1"), 69.47,
             16384),
     "92.93 GiB of memory are needed on a device that has 80 GiB: weights 1.5 GiB, gradients 3 GiB, "
     "optimizer "
     "4.5 GiB, activations 6 GiB, transient buffers 7.5 GiB, reserve 2 GiB."},
    {needing(made("H08", "memory_machines", 92.93, 80, "TP 1, PP 1, MBS 1, recompute full, fsdp"), 69.47, 32),
     "92.93 GiB of memory are needed on a device that has 80 GiB: weights 1.5 GiB, gradients 3 GiB, "
     "optimizer "
     "4.5 GiB, activations 6 GiB, transient buffers 7.5 GiB, reserve 2 GiB."},
    {needing(made("H08", "memory_never", 92.93, 80)),
     "92.93 GiB of memory are needed on a device that has 80 GiB: weights 1.5 GiB, gradients 3 GiB, "
     "optimizer "
     "4.5 GiB, activations 6 GiB, transient buffers 7.5 GiB, reserve 2 GiB."},
    {made("H10", "tp_across_nodes", 16, 8),
     "Tensor parallelism of 16 spans more than the 8 accelerators of an NVLink domain."},
    {costing(made("H10", "tp_network", 16, 8),
             {{37.25, {"%", 0.01}}, {51234.4, {"h", 1.0}}, {41.7, {"MWh", 1e3}}}),
     "Tensor parallelism of 16 spans more than the 8 accelerators of an NVLink domain. By the engine's step "
     "this takes 37.25 % of the time: 51,234 h of accelerators, 41.7 MWh."},
    {made("H11", "bubble", 100.0 * 7 / 27, 25),
     "The pipeline stands still for 25.93 % of its working time; 25 % is already much."},
    {made("H12", "goodput_high", 98, 97),
     "A goodput of 98 % is more than runs beyond 4,096 accelerators reach."},
    {made("H12", "failures_close", 299.4, 60),
     "Failures come every 299.4 min, and checkpoints every 60 min."},
    {made("H13", "batch_large", 16785408, 16777216),
     "A global batch of 16,785,408 tokens is above the 16,777,216 of the largest dense runs."},
    {made("H13", "batch_small", 245760, 250000),
     "A global batch of 245,760 tokens is small for more than 1,024 accelerators."},
    {made("H14", "few_tokens", 4.995, 5), "The run has 4.995 tokens per parameter."},
    {made("H14", "many_tokens", 2005, 2000), "The run has 2,005 tokens per parameter."},
    {made("H17", "sparse_peak", 1979, 989.4, "H100"),
     "A peak of 1,979 TFLOP/s is above the dense 989.4 TFLOP/s of H100 at this precision."},
    {made("H07", "beyond_plan", 88.2, 5), "The run takes 88.2 years; the plan has 5."},
    {made("H08", "memory_unknown", 166.4, 0, "H800"),
     "The run needs 166.4 GiB of each H800, whose memory is not given."},
    {made("B5", "no_production_factor", 1, 1.33), "The run is as fast as the steps of its layout."},
    {made("H23", "no_experiments", 1, 2), "The budget holds the final run only."},
    {made("H25", "peak_above_limit", 24.96, 20),
     "The machines at this site take up to 24.96 MW; its power limit is 20 MW."},
    {made("H25", "before_power", 2, 0, "2026-01-01", "2026-03-01"),
     "The start is on 2026-01-01; the site has power from 2026-03-01 on."},
    {made("H26", "nvlink_high", 1800, 900, "H100"), "1,800 GB/s is above the 900 GB/s of NVLink on H100."},
    {made("H26", "network_high", 400, 100), "The network of a node comes to 400 GB/s for each accelerator."},
    {made("deadline", "no_start", 0, 0), "The deadline is not checked: the run has no start date."},
    {made("deadline", "missed", 12, 0, "2026-01-22", "2026-01-10"),
     "The run ends on 2026-01-22, 12 d behind its deadline of 2026-01-10."},
    {made("deadline", "in_doubt", 3, 0, "2026-01-13", "2026-01-10"),
     "The run may end as late as 2026-01-13, 3 d behind its deadline of 2026-01-10."},
};

} // namespace

class TestFindingText : public QObject {
    Q_OBJECT

private slots:
    void saysWhatIsOdd_data()
    {
        QTest::addColumn<int>("at");
        for (std::size_t i = 0; i < rows.size(); ++i)
            QTest::newRow((rows[i].finding.id + ' ' + rows[i].finding.what).c_str()) << static_cast<int>(i);
    }

    void saysWhatIsOdd()
    {
        QFETCH(int, at);
        const Row& row = rows[static_cast<std::size_t>(at)];
        const FieldInfo pue{.key = "pue", .term = {.name = "PUE"}};
        const Message message = messageOf(row.finding, &pue);
        QCOMPARE(message.fieldTitle.text, std::string("PUE"));
        QCOMPARE(QString::fromStdString(englishText(message.wrong)), QString::fromUtf8(row.wrong));
        for (const Sentence& part : {message.wrong, message.why, message.mend}) {
            const std::string text = englishText(part);
            QVERIFY(text.size() > 10 && text.ends_with('.'));
            QVERIFY2(!std::regex_search(text, std::regex("%[0-9]")), text.c_str()); // a place left empty
        }
    }

    /// Where no system is published, the sentence quotes none.
    void noLimit()
    {
        const Message message = messageOf(made("H20", "gpu_only", 0.45, std::nan(""), "RTX 4090"), nullptr);
        QCOMPARE(englishText(message.wrong), std::string("0.45 kW is the power of RTX 4090 alone."));
        QCOMPARE(englishText(message.why), std::string("The host, network and power supplies add to it."));
        QCOMPARE(message.fieldTitle.text, std::string("f"));
    }

    /// Of a run that does not fit: with what it would.
    void layoutsThatFit()
    {
        const char* const layout = "TP 8, PP 16, MBS 1, recompute light, zero1";
        const auto mendOf = [&](const char* what) {
            return englishText(
                messageOf(needing(made("H08", what, 93, 80, layout), 69.47, 32768), nullptr).mend);
        };
        QCOMPARE(mendOf("memory_layout"),
                 std::string(
                     "On these accelerators the smallest layout that fits is TP 8, PP 16, MBS 1, recompute "
                     "light, zero1, with 69.47 GiB."));
        QCOMPARE(
            mendOf("memory_machines"),
            std::string("No layout that was tried fits on these accelerators. On 32,768 of them TP 8, PP 16, "
                        "MBS 1, recompute light, zero1 would fit, with 69.47 GiB."));
    }

    /// Each case that the engine's sources name has a row above and a rule.
    void everyCase()
    {
        const std::regex made(
            R"re(\{?"([A-Z]\d+|deadline|capacity|context|name|money)",\s*"([a-z_0-9]+)")re"),
            named(R"re(\.what = "([a-z_]+)")re"),
            choice(
                R"re("((?:mfu_fp8|price_missing|rent_missing|reserved_missing|spot_missing|query_|rate_high|rate_low|replica_|capacity_)[a-z_]*)")re");
        std::set<std::string> cases;
        for (const char* source :
             {"findings.cpp", "group_findings.cpp", "group_prices.h", "training/run_findings.cpp",
              "training/memory_fit.cpp", "serving/serving_findings.cpp", "../catalogue/named_rows.cpp"}) {
            std::ifstream file(JW_TEST_DATA "/../model/engine/" + std::string(source));
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            QVERIFY(!text.empty());
            for (std::sregex_iterator at(text.begin(), text.end(), made), end; at != end; ++at)
                cases.insert((*at)[2]);
            for (const std::regex& single : {named, choice})
                for (std::sregex_iterator at(text.begin(), text.end(), single), end; at != end; ++at)
                    cases.insert((*at)[1]);
        }
        QVERIFY(cases.size() >= 35);
        std::set<std::string> known;
        for (const FindingRule& rule : findingRules())
            known.insert(std::string(rule.what));
        for (const std::string& one : known)
            QVERIFY2(cases.contains(one), one.c_str());
        for (const std::string& one : cases)
            QVERIFY2(known.contains(one), one.c_str());
        for (const Row& row : rows)
            cases.erase(row.finding.what);
        QVERIFY(cases.empty());
    }
};

QTEST_GUILESS_MAIN(TestFindingText)
#include "tst_finding_text.moc"
