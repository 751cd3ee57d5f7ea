#include "views/workloads/launcher_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <array>

#include "views/common/words.h"

namespace jw {
namespace {

constexpr std::array names{"Megatron-LM", "DeepSpeed", "FSDP"}; // proper names, by Launcher
constexpr std::array titles{QT_TRANSLATE_NOOP("jw::LauncherButton", "Megatron-LM: arguments"),
                            QT_TRANSLATE_NOOP("jw::LauncherButton", "DeepSpeed: configuration file (JSON)"),
                            QT_TRANSLATE_NOOP("jw::LauncherButton", "PyTorch FSDP: settings")};

int whole(Ratio<> number) { return static_cast<int>(number.base()); }

} // namespace

LaunchLayout launchLayout(const RunQuestion& question, const TrainLayout<double>& l)
{
    return {.gpus = whole(l.gpus),
            .nodeGpus = whole(question.node),
            .tp = whole(l.tp),
            .pp = whole(l.pp),
            .vp = whole(l.vp),
            .cp = whole(l.cp),
            .ep = whole(l.ep),
            .microBatch = whole(l.microBatch),
            .globalBatch = whole(l.globalBatch),
            .sequence = whole(l.seq),
            .sequenceParallel = l.sequenceParallel,
            .recompute = l.recompute,
            .shard = l.shard,
            .precision = std::string(trainPrecisionTexts[static_cast<std::size_t>(question.precision)])};
}

Result<std::string> launcherText(Launcher launcher, const RunQuestion& question,
                                 const TrainLayout<double>& layout)
{
    const LaunchLayout told = launchLayout(question, layout);
    switch (launcher) {
    case Launcher::Megatron: return megatronArguments(told, question.model);
    case Launcher::Deepspeed: return deepspeedConfig(told);
    case Launcher::Fsdp: break;
    }
    return fsdpArguments(told);
}

LauncherButton::LauncherButton(QWidget* parent) : QPushButton(parent)
{
    connect(this, &QPushButton::clicked, this, &LauncherButton::offer);
    retranslate();
}

void LauncherButton::retranslate()
{
    setText(tr("Copy as launcher arguments"));
    setAccessibleName(text());
}

void LauncherButton::offer()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t at = 0; at < titles.size(); ++at)
        menu->addAction(tr(titles[at]), this, [this, at] { copyFor(static_cast<Launcher>(at)); });
    menu->setActiveAction(menu->actions().front());
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

void LauncherButton::copyFor(Launcher launcher)
{
    const Asked asked = m_ask ? m_ask() : Asked{};
    if (!asked.question || !asked.layout)
        return;
    const QString name = QString::fromLatin1(names[static_cast<std::size_t>(launcher)]);
    const auto text = launcherText(launcher, *asked.question, *asked.layout);
    if (!text) {
        const FieldInfo* field = findField(fieldsOf<TrainLayout<double>>(), text.error().field);
        //: %1 is a launcher such as DeepSpeed, %2 why the layout cannot be written for it
        emit told(tr("Not for %1. %2").arg(name, shownText(messageOf(text.error(), field))), true);
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(*text));
    //: %1 is a launcher such as DeepSpeed
    emit told(
        tr("Copied for %1: what no layout says, such as data and learning rate, is left to you.").arg(name),
        false);
}

} // namespace jw
