#include "document/plan_keeper.h"

#include <QDir>
#include <QFileInfo>

#include "domain/diff.h"

namespace jw {

PlanKeeper::PlanKeeper(PlanDocument& document, const QString& stateFolder, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_folder(stateFolder.toStdString()),
      m_journal(m_folder),
      m_opening([this](const auto& answer) { adoptOpened(answer.first, answer.second); }),
      m_saving([this](const Saved& answer) { adoptSaved(answer); }),
      m_looking([this](bool changed) {
          if (changed)
              emit changedOnDisk(m_path);
      })
{
    connect(&document.history(), &QUndoStack::indexChanged, this, &PlanKeeper::historyMoved);
    connect(&document, &PlanDocument::replaced, this, &PlanKeeper::begin);
    begin();
}

void PlanKeeper::begin()
{
    m_base = m_document.plan();
    m_steps.clear();
    if (!m_replaying)
        m_journal.begin(m_base, {m_path.toStdString(), m_stamp.sha256});
}

void PlanKeeper::setFile(const QString& path, bool readOnly)
{
    m_path = path;
    m_readOnly = readOnly;
    emit fileChanged();
}

void PlanKeeper::open(const QString& path)
{
    m_busy = true;
    m_opening.start([path](const std::stop_token&) { return std::pair{path, openPlan(path.toStdString())}; });
}

void PlanKeeper::adoptOpened(const QString& path, const Result<OpenedPlan>& opened)
{
    m_busy = false;
    if (!opened)
        return emit failed(opened.error());
    m_stamp = opened->stamp;
    const QFileInfo info(path);
    setFile(info.absoluteFilePath(), opened->content.changedOutside || !info.isWritable() ||
                                         !QFileInfo(info.absolutePath()).isWritable());
    m_document.replace(std::make_shared<const Plan>(opened->content.plan));
    emit this->opened(m_path);
}

void PlanKeeper::adopt(PlanPtr plan)
{
    m_stamp = {};
    setFile({}, false);
    m_document.replace(std::move(plan));
}

void PlanKeeper::save()
{
    if (m_path.isEmpty() || m_readOnly)
        return emit needsPath();
    saveAs(m_path, Replace::OnlyAsSeen);
}

void PlanKeeper::saveAs(const QString& path, Replace replace)
{
    m_busy = true;
    SaveOptions options;
    if (replace == Replace::OnlyAsSeen)
        options.expected = m_stamp;
    else
        options.overwrite = true;
    const Saved ask{m_document.plan(), static_cast<std::size_t>(m_document.history().index()), path,
                    FileStamp{}};
    m_saving.start([ask, options](const std::stop_token&) {
        Saved answer = ask;
        answer.stamp = savePlan(*ask.plan, ask.path.toStdString(), options);
        return answer;
    });
}

void PlanKeeper::adoptSaved(const Saved& answer)
{
    m_busy = false;
    if (!answer.stamp) {
        if (answer.stamp.error().kind == Error::Kind::ChangedOnDisk)
            return emit changedOnDisk(answer.path);
        return emit failed(answer.stamp.error());
    }
    m_stamp = *answer.stamp;
    setFile(QFileInfo(answer.path).absoluteFilePath(), false);
    m_document.markSaved(answer.plan);
    m_journal.markSaved(answer.position, answer.plan, {m_path.toStdString(), m_stamp.sha256}, acknowledged());
    emit saved(m_path);
}

void PlanKeeper::checkOnDisk()
{
    if (m_path.isEmpty() || m_busy)
        return;
    m_looking.start([path = m_path.toStdString(), seen = m_stamp](const std::stop_token&) {
        const QFileInfo info(QString::fromStdString(path));
        if (!info.exists() || (info.size() == seen.size &&
                               info.lastModified().toMSecsSinceEpoch() == seen.modifiedNs / 1000000))
            return false;
        const auto now = openPlan(path);
        return !now || now->stamp.sha256 != seen.sha256;
    });
}

JournalLine::Done PlanKeeper::acknowledged()
{
    return [this](const Result<void>& done) {
        if (!done)
            emit journalFailed(done.error());
    };
}

/// A command that was not there at this place is a new edit (or one merged into the last); else it is undo or
/// redo.
void PlanKeeper::historyMoved(int index)
{
    if (m_replaying)
        return;
    auto at = static_cast<std::size_t>(index);
    const PlanPtr now = m_document.plan();
    const QUndoCommand* command = at ? m_document.history().command(index - 1) : nullptr;
    const bool known = at == 0 || (at <= m_steps.size() && m_steps[at - 1].command == command &&
                                   m_steps[at - 1].plan == now);
    if (known)
        return m_journal.moveTo(at, acknowledged());
    if (at == static_cast<std::size_t>(PlanDocument::undoLimit) && m_steps.size() == at &&
        m_steps[at - 1].command != command) {
        m_base = m_steps.front().plan; // the stack forgot its oldest step
        m_steps.erase(m_steps.begin());
        m_journal.dropFirst();
    }
    m_steps.resize(at - 1);
    const PlanPtr before = at >= 2 ? m_steps[at - 2].plan : m_base;
    m_steps.push_back({command, now});
    m_journal.append(at, toLine(m_document.stepText(index - 1)), before, now, acknowledged());
}

LeftJournals PlanKeeper::recoverable() const
{
    LeftJournals left = leftJournals(m_folder);
    std::erase_if(left.journals, [](const JournalState& journal) { return !journal.isModified(); });
    return left;
}

Result<void> PlanKeeper::recover(const JournalState& left)
{
    auto journal = Journal::open(left.path);
    if (!journal)
        return fail(journal.error());
    auto base = journal->base();
    auto edits = journal->edits();
    if (!base || !edits)
        return fail(base ? edits.error() : base.error());
    m_replaying = true;
    m_stamp = {};
    setFile(QString::fromStdString(left.planFile), false);
    m_stamp.sha256 = left.fileSha256;
    m_document.replace(std::make_shared<const Plan>(std::move(*base)));
    std::vector<std::int64_t> ids;
    int inForce = 0;
    Result<void> ok;
    for (const JournalEdit& edit : *edits) {
        ok = m_document.edit(editTextFrom(edit.label), [&](Plan& plan) {
            return applied(edit.changes, plan).map([&](Plan next) { plan = std::move(next); });
        });
        if (!ok)
            break;
        ids.push_back(edit.id);
        m_steps.push_back(
            {m_document.history().command(m_document.history().index() - 1), m_document.plan()});
        inForce = edit.id == left.cursor ? static_cast<int>(ids.size()) : inForce;
    }
    m_document.history().setIndex(inForce);
    m_document.markModified();
    m_replaying = false;
    m_journal.resume(std::move(*journal), std::move(ids));
    return ok;
}

Result<void> PlanKeeper::discard(const JournalState& journal) { return discardJournal(journal.path); }

void PlanKeeper::discardEdits() { m_journal.discard(); }

} // namespace jw
