#include "document/plan_keeper.h"

#include <QFileInfo>

namespace jw {
namespace {

constexpr std::chrono::milliseconds restOfMouse{250}; ///< a drag is written when it pauses so long

bool isWritable(const QString& path)
{
    const QFileInfo file(path);
    return (!file.exists() || file.isWritable()) && QFileInfo(file.absolutePath()).isWritable();
}

QString absolute(const QString& path) { return QFileInfo(path).absoluteFilePath(); }

/// The checksum of the file if it is another one than was seen, else "". A file that is gone or cannot be
/// read is no news here: the next save says so.
std::string otherContent(const std::string& path, const FileStamp& seen)
{
    const QFileInfo info(QString::fromStdString(path));
    const bool asSeen =
        info.size() == seen.size && info.lastModified().toMSecsSinceEpoch() == seen.modifiedNs / 1000000;
    if (!info.exists() || asSeen)
        return {};
    const auto now = openPlan(path);
    if (!now)
        return now.error().kind == Error::Kind::Io ? std::string() : "damaged";
    return now->stamp.sha256 == seen.sha256 ? std::string() : now->stamp.sha256;
}

} // namespace

PlanKeeper::PlanKeeper(PlanDocument& document, const QString& stateFolder, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_folder(stateFolder.toStdString()),
      m_journal(m_folder, [this](const auto& written, std::size_t left) { heard(written, left); }),
      m_opening([this](const Opened& answer) { adoptOpened(answer); }),
      m_saving([this](const Saved& answer) { adoptSaved(answer); }),
      m_looking([this](const std::string& other) {
          if (!other.empty() && other != std::exchange(m_toldSha, other))
              emit changedOnDisk(m_path);
      }),
      m_recovering([this](const Result<Recovered>& answer) { adoptRecovered(answer); }),
      m_listing([this](const auto& plans) { emit recoverableFound(plans); })
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfMouse);
    connect(&m_rest, &QTimer::timeout, this, &PlanKeeper::flush);
    connect(&document, &PlanDocument::edited, this, &PlanKeeper::hold);
    connect(&document, &PlanDocument::stepReached, this, [this](const PlanStep& now) {
        flush();
        m_journal.moveTo(now);
        setKeeping(Keeping::Writing);
    });
    connect(&document, &PlanDocument::replaced, this, [this] {
        m_held.reset();
        ++m_session;
        if (!m_resuming)
            m_journal.begin(m_document.step(), {m_path.toStdString(), m_stamp.sha256});
    });
    m_journal.begin(document.step(), {});
}

PlanKeeper::~PlanKeeper() { flush(); }

void PlanKeeper::setFile(const QString& path, const FileStamp& stamp, bool readOnly)
{
    m_path = path;
    m_stamp = stamp;
    m_toldSha.clear();
    m_readOnly = readOnly;
    emit fileChanged();
}

void PlanKeeper::open(const QString& path)
{
    m_opening.start([path = absolute(path), folder = m_folder](const std::stop_token&) {
        Opened answer{path, openPlan(path.toStdString()), std::nullopt};
        if (answer.file && !answer.file->content.changedOutside)
            answer.before = historyOf(folder, path.toStdString(), *answer.file, PlanDocument::undoLimit);
        return answer;
    });
}

void PlanKeeper::openCopy(const QString& path)
{
    m_opening.start([path = absolute(path)](const std::stop_token&) {
        return Opened{path, openPlan(path.toStdString()), std::nullopt, true};
    });
}

void PlanKeeper::adoptOpened(const Opened& answer)
{
    if (!answer.file)
        return emit failed(answer.file.error());
    if (answer.asCopy) {
        adopt(std::make_shared<const Plan>(answer.file->content.plan));
        m_document.markModified();
        return emit recovered({});
    }
    setFile(answer.path, answer.file->stamp, answer.file->content.changedOutside || !isWritable(answer.path));
    if (answer.before)
        resume(*answer.before);
    else
        m_document.replace(std::make_shared<const Plan>(answer.file->content.plan));
    emit opened(m_path);
}

void PlanKeeper::adopt(PlanPtr plan)
{
    setFile({}, {}, false);
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
    if (m_saving.isRunning()) {
        m_afterSave = [this, path, replace] { saveAs(path, replace); };
        return;
    }
    flush();
    SaveOptions options{.overwrite = replace == Replace::Anything, .backup = m_backup};
    if (replace == Replace::OnlyAsSeen)
        options.expected = m_stamp;
    const Saved ask{m_document.step(), m_session, absolute(path), FileStamp{}};
    m_saving.start([ask, options](const std::stop_token&) {
        Saved answer = ask;
        answer.stamp = savePlan(*ask.step.plan, ask.path.toStdString(), options);
        return answer;
    });
}

void PlanKeeper::adoptSaved(const Saved& answer)
{
    const auto then = std::exchange(m_afterSave, {});
    if (answer.session != m_session) // of a plan that is no longer open
        return answer.stamp ? void() : emit failed(answer.stamp.error());
    if (!answer.stamp && answer.stamp.error().kind == Error::Kind::ChangedOnDisk)
        return emit changedOnDisk(answer.path);
    if (!answer.stamp)
        return emit failed(answer.stamp.error());
    setFile(answer.path, *answer.stamp, false);
    m_document.markSaved(answer.step.plan);
    m_journal.markSaved(answer.step, {m_path.toStdString(), m_stamp.sha256});
    emit saved(m_path);
    if (then)
        then();
}

void PlanKeeper::checkOnDisk()
{
    if (m_path.isEmpty() || isBusy())
        return;
    m_looking.start([path = m_path.toStdString(), seen = m_stamp](const std::stop_token&) {
        return otherContent(path, seen);
    });
}

void PlanKeeper::hold(const EditText& text, const PlanStep& before, const PlanStep& now)
{
    if (m_held && m_held->before.number != before.number)
        flush();
    m_held = Held{toLine(text), before, now};
    setKeeping(Keeping::Writing);
    const int at = m_document.history().index();
    const bool dragging = at > 0 && m_document.history().command(at - 1)->id() != -1;
    if (!dragging)
        flush();
    else if (!m_rest.isActive())
        m_rest.start();
}

void PlanKeeper::flush()
{
    m_rest.stop();
    if (const auto held = std::exchange(m_held, std::nullopt))
        m_journal.record(held->label, held->before, held->now);
}

void PlanKeeper::heard(const Result<void>& written, std::size_t left)
{
    if (!written)
        emit journalFailed(written.error());
    if (left == 0 && !m_held)
        setKeeping(written ? Keeping::Kept : Keeping::Failing);
}

void PlanKeeper::setKeeping(Keeping keeping)
{
    if (keeping != std::exchange(m_keeping, keeping))
        emit keepingChanged(keeping);
}

void PlanKeeper::lookForRecoverable()
{
    m_listing.start([folder = m_folder](const std::stop_token&) {
        tidyJournals(folder);
        return recoverablePlans(folder);
    });
}

void PlanKeeper::recover(const JournalState& journal)
{
    m_recovering.start([path = journal.path](const std::stop_token&) {
        auto back = readBack(path, PlanDocument::undoLimit);
        if (back && !back->journal->state().planFile.empty())
            if (const auto file = openPlan(back->journal->state().planFile);
                file && file->stamp.sha256 == back->stamp.sha256)
                back->stamp = file->stamp;
        return back;
    });
}

void PlanKeeper::adoptRecovered(const Result<Recovered>& answer)
{
    if (!answer)
        return emit failed(answer.error());
    const QString path = QString::fromStdString(answer->journal->state().planFile);
    setFile(path, answer->stamp, !path.isEmpty() && !isWritable(path));
    resume(*answer);
    emit recovered(m_path);
}

void PlanKeeper::resume(const Recovered& back)
{
    m_resuming = true;
    m_document.restore(back.history);
    m_resuming = false;
    m_journal.resume(back.journal, back.ids, m_document.step());
}

Result<void> PlanKeeper::discard(const JournalState& journal) { return discardJournal(journal.path); }

void PlanKeeper::discardEdits()
{
    m_held.reset();
    m_journal.discard();
}

} // namespace jw
