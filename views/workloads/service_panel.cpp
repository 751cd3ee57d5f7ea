#include "views/workloads/service_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>

#include "domain/edit.h"
#include "engine/serving/service_figures.h"
#include "messages/service_text.h"
#include "readings/display.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/part_bar.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"
#include "views/workloads/run_facts.h"
#include "views/workloads/service_edits.h"

namespace jw {
namespace {

constexpr std::array<std::string_view, 6> tileKeys{
    "ttft_ms", "ttft_mean_ms", "tpot_ms", "output_tokens_per_s_per_gpu", "batch", "rate_per_replica"};

/// P10 to P90 of a figure; empty where it does not move, or exists at neither end.
QString bandOf(const BandedCell& cell)
{
    if (cell.p10 == cell.p90 || std::isnan(cell.p10))
        return {};
    const double size = cell.field->term.unit.size, base = cell.value * size;
    const UnitName unit = commonUnit({&base, 1}, *cell.field);
    const QString low = numberIn(cell.p10 * size, unit);
    if (std::isnan(cell.p90)) // no number of replicas keeps the promise there
        //: %1 is the lower end of the band of a figure; at its slow end the promise cannot be kept
        return ServicePanel::tr("P10 %1, no P90: the slow end does not hold").arg(low);
    //: the ends of the band of a figure
    return ServicePanel::tr("P10 %1 to P90 %2").arg(low, numberIn(cell.p90 * size, unit));
}

ServicePanel::Tile tileOf(const BandedCell& cell, const Plan& plan)
{
    const double base = cell.value * cell.field->term.unit.size;
    const QString number = shownFigure(base, *cell.field, plan).text(),
                  name = termText(cell.field->term.name);
    if (cell.atLeast)
        return {name, atLeastNumber(number), bandOf(cell), BoundWords(plan).of(*cell.field)};
    return {name, number, bandOf(cell)};
}

/// What is needed of what is there, with the band of what is needed.
ServicePanel::Tile neededTile(const FieldInfo& field, double needed, double there,
                              const std::vector<BandedCell>& bands)
{
    const UnitName count{"", 1.0};
    const BandedCell* band = findBand(bands, field.key);
    //: %1 replicas or GPUs are needed, %2 are there
    return {termText(field.term.name),
            ServicePanel::tr("%1 (there: %2)").arg(numberIn(needed, count), numberIn(there, count)),
            band ? bandOf(*band) : QString()};
}

std::vector<ServicePanel::Tile> needTiles(const ServiceNeed& need, const std::vector<BandedCell>& bands)
{
    return {neededTile(*findField(fieldsOf<ServiceFigures>(), "replicas_needed"), need.replicasNeeded.base(),
                       need.replicas.base(), bands),
            neededTile(*findField(fieldsOf<ServiceFigures>(), "gpus_needed"), need.gpusNeeded.base(),
                       need.gpus.base(), bands)};
}

/// Why the service is not predicted by its tokens, where that is no fault.
bool isOtherwise(const Result<ServiceQuestion>& question)
{
    return !question && isByChoice(question.error());
}

/// Of a service that counts items; nothing of one whose rate is given.
std::optional<Sentence> itemPeak(const Plan& plan, const std::string& workload)
{
    const auto items = itemQuestion(plan, workload);
    return items ? peakSentence(*items, items->at(PredictedAt::Middle)) : std::nullopt;
}

BarWhole barOf(const ReplicaMemory& m, double gpus, const Plan& plan)
{
    BarWhole whole{.name = ServicePanel::tr("Memory of a replica"), .parts = {}, .room = m.all.base()};
    const auto add = [&](const QString& name, Data<> amount) {
        whole.parts.push_back({name, gibWords(amount, plan), amount.base()});
    };
    add(ServicePanel::tr("Weights"), m.weights);
    add(ServicePanel::tr("KV cache at the busiest hour"), m.cache);
    add(ServicePanel::tr("Free for more sequences"), m.free);
    add(ServicePanel::tr("Kept by the engine"), m.kept);
    //: where the memory of a replica ends: %1 is an amount such as "320 GiB"
    whole.roomText =
        ServicePanel::tr("%1 on %n GPU(s)", nullptr, static_cast<int>(gpus)).arg(gibWords(m.all, plan));
    return whole;
}

} // namespace

class ServicePanel::TileView final : public QWidget {
public:
    explicit TileView(QWidget* parent)
        : QWidget(parent),
          m_name(new QLabel),
          m_value(new QLabel),
          m_band(new QLabel)
    {
        m_name->setProperty("type", QStringLiteral("secondary"));
        m_value->setProperty("type", QStringLiteral("panelTitle"));
        m_band->setProperty("type", QStringLiteral("small"));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        for (QLabel* label : {m_name, m_value, m_band})
            column->addWidget(label);
    }

    void set(const Tile& tile)
    {
        m_name->setText(tile.name);
        m_value->setText(tile.value);
        m_value->setAccessibleName(tile.name);
        m_value->setToolTip(tile.without);
        m_band->setText(tile.band);
    }

private:
    QLabel *m_name, *m_value, *m_band; ///< owned
};

ServicePanel::ServicePanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_figures(new QWidget),
      m_flow(new FlowLayout(m_figures)),
      m_refusal(new QLabel),
      m_bound(new QLabel),
      m_fit(new QLabel),
      m_trust(new QLabel),
      m_size(new QPushButton),
      m_calibrate(new QPushButton),
      m_memory(new PartBar(look))
{
    build();
    connect(m_size, &QPushButton::clicked, this, &ServicePanel::size);
    connect(m_calibrate, &QPushButton::clicked, this, &ServicePanel::calibrateRequested);
    retranslate();
}

void ServicePanel::build()
{
    for (QLabel* label : {m_refusal, m_bound, m_fit, m_trust})
        label->setWordWrap(true);
    m_refusal->setProperty("type", QStringLiteral("worse"));
    m_trust->setProperty("type", QStringLiteral("secondary"));
    m_bound->setProperty("type", QStringLiteral("label"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(m_look.px(12));
    auto* fitRow = new QHBoxLayout;
    fitRow->addWidget(m_fit, 1);
    fitRow->addWidget(m_size, 0, Qt::AlignTop);
    m_panel->body()->addWidget(m_refusal);
    m_panel->body()->addWidget(m_figures);
    m_panel->body()->addWidget(m_bound);
    m_panel->body()->addLayout(fitRow);
    m_panel->body()->addWidget(m_memory);
    m_calibrate->setProperty("kind", QStringLiteral("link"));
    auto* trustRow = new QHBoxLayout;
    trustRow->addWidget(m_trust, 1);
    trustRow->addWidget(m_calibrate, 0, Qt::AlignTop);
    m_panel->body()->addLayout(trustRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void ServicePanel::retranslate()
{
    m_size->setText(tr("Size the fleet"));
    m_size->setAccessibleName(m_size->text());
    m_size->setToolTip(tr("Sets the nodes of the group to the fewest that hold the service."));
    m_calibrate->setText(tr("Calibrate from measurements…"));
    m_calibrate->setAccessibleName(m_calibrate->text());
    m_calibrate->setToolTip(
        tr("Fits the constants to benchmark rows of your own and keeps them in the plan."));
    refresh();
}

void ServicePanel::setRow(const std::string& workload, std::vector<BandedCell> item)
{
    m_workload = workload;
    m_item = std::move(item);
    refresh();
}

void ServicePanel::refresh()
{
    const Plan& plan = *m_document.resolved();
    if (!findRow(plan, m_workload))
        return;
    const auto question = serviceQuestion(plan, m_workload);
    const auto answer = question ? std::optional(answerOf(*question)) : std::nullopt;
    const auto need = question                ? Result<ServiceNeed>(needOf(*question, *answer))
                      : isOtherwise(question) ? needOf(plan, m_workload)
                                              : fail(question.error());
    const bool items = need && !question && !m_item.empty();
    m_panel->setTitle(items ? tr("An item in the mean of the year; replicas at the busiest hour")
                            : tr("The service at its busiest hour"));
    m_refusal->setText(need ? QString() : errorText(need.error(), plan));
    m_refusal->setVisible(!need);
    for (QWidget* part : {m_figures, static_cast<QWidget*>(m_bound), static_cast<QWidget*>(m_fit),
                          static_cast<QWidget*>(m_size), static_cast<QWidget*>(m_trust)})
        part->setVisible(need.has_value());
    for (QWidget* part : {static_cast<QWidget*>(m_memory), static_cast<QWidget*>(m_calibrate)})
        part->setVisible(question.has_value());
    if (!need)
        return setTiles({});
    if (question)
        showQuestion(*question, *answer, *need);
    else
        showItem(*need);
    showNeed(*need, question ? peakSentence(*question, *answer) : itemPeak(plan, m_workload));
}

void ServicePanel::showQuestion(const ServiceQuestion& question, const ServiceAnswer& answer,
                                const ServiceNeed& need)
{
    const Plan& plan = *m_document.resolved();
    const std::vector<BandedCell> cells = serviceCells(question);
    std::vector<Tile> tiles;
    for (const BandedCell& cell : cells)
        if (std::ranges::find(tileKeys, cell.path) != tileKeys.end())
            tiles.push_back(tileOf(cell, plan));
    std::ranges::copy(needTiles(need, cells), std::back_inserter(tiles));
    setTiles(std::move(tiles));
    m_memory->setWhole(barOf(replicaMemory(question, answer), question.replica.tp.base(), plan));
    QStringList trust;
    const auto say = [&trust](const auto& sentence) {
        if (sentence)
            trust << shownText(*sentence);
    };
    say(computedSentence(question));
    trust << shownText(trustSentence(question.choice));
    say(capacitySentence(question));
    trust << shownText(constantsSentence(question));
    say(expertsSentence(question));
    showTrust(trust.join(QLatin1Char(' ')), need);
}

void ServicePanel::showTrust(const QString& words, const ServiceNeed& need)
{
    QString all = words;
    for (const auto& more : {costSentence(need), answeredSentence(need)})
        if (more)
            all += QLatin1Char(' ') + shownText(*more);
    m_trust->setText(all);
}

/// Of a service whose items are counted, or whose rate is given.
void ServicePanel::showItem(const ServiceNeed& need)
{
    const Plan& plan = *m_document.resolved();
    std::vector<Tile> tiles;
    for (const BandedCell& cell : m_item)
        if (!findField(fieldsOf<ServiceFigures>(), cell.path)) // those of its machines come below
            tiles.push_back(tileOf(cell, plan));
    std::ranges::copy(needTiles(need, m_item), std::back_inserter(tiles));
    setTiles(std::move(tiles));
    const auto items = itemQuestion(plan, m_workload);
    showTrust(shownText(bandSentence(need, items ? &items->item : nullptr)), need);
}

void ServicePanel::showNeed(const ServiceNeed& need, const std::optional<Sentence>& peak)
{
    const Plan& plan = *m_document.resolved();
    QString bound = need.possible() ? shownText(boundSentence(need)) : QString();
    if (const auto headroom = headroomSentence(need); headroom && need.possible())
        bound += QLatin1Char(' ') + shownText(*headroom);
    if (peak && need.possible())
        bound += QLatin1Char(' ') + shownText(*peak);
    m_bound->setText(bound);
    m_bound->setVisible(need.possible());
    const auto size = nodesThatHold(plan, m_workload, need);
    const QString words = size ? shownText(sizeSentence(*size, rowTitle(plan, findRow(plan, size->group))))
                               : errorText(size.error(), plan);
    const auto slow = slowSentence(need);
    m_fit->setText(slow ? words + QLatin1Char(' ') + shownText(*slow) : words);
    setStyled(*m_fit, "type", need.holds() ? QStringLiteral("label") : QStringLiteral("worse"));
    m_size->setEnabled(size && size->nodes != size->now);
}

void ServicePanel::setTiles(std::vector<Tile> tiles)
{
    while (m_tiles.size() < tiles.size()) {
        m_tiles.push_back(new TileView(m_figures));
        m_flow->addWidget(m_tiles.back());
    }
    for (std::size_t at = 0; at < m_tiles.size(); ++at) {
        m_tiles[at]->setVisible(at < tiles.size());
        if (at < tiles.size())
            m_tiles[at]->set(tiles[at]);
    }
    int widest = m_look.px(200); // all alike, so that they stand in columns
    for (std::size_t at = 0; at < tiles.size(); ++at)
        widest = std::max(widest, m_tiles[at]->layout()->sizeHint().width());
    for (TileView* tile : m_tiles)
        tile->setMinimumWidth(widest);
    m_shown = std::move(tiles);
}

void ServicePanel::size()
{
    if (const auto done = sizeFleet(m_document, m_workload); !done) {
        m_fit->setText(errorText(done.error(), *m_document.resolved()));
        setStyled(*m_fit, "type", QStringLiteral("worse"));
    }
}

QString ServicePanel::refusal() const { return m_refusal->text(); }
QString ServicePanel::bound() const { return m_bound->text(); }
QString ServicePanel::fit() const { return m_fit->text(); }
QString ServicePanel::trust() const { return m_trust->text(); }

} // namespace jw
