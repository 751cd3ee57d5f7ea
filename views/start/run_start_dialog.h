// Asks how a training run begins: which model, how many tokens, on which machines, where.
#pragma once

#include <QDialog>

#include <array>

#include "advisor/run_start.h"
#include "jobs/latest_job.h"

class QLabel;
class QPushButton;

namespace jw {

class CataloguePicker;
class Look;
class RequestField;
struct CatalogueItem;

/// Everything has a default, with its source beside it: Enter makes the plan. Shown with open().
class RunStartDialog final : public QDialog {
    Q_OBJECT

public:
    explicit RunStartDialog(const Look& look, QWidget* parent = nullptr);
    ~RunStartDialog() override;

    [[nodiscard]] RequestField& field(std::string_view key) const; ///< one of RunStart
    [[nodiscard]] QLabel& source(std::string_view key) const;      ///< where its value is from
    [[nodiscard]] QPushButton& beginButton() const { return *m_begin; }
    [[nodiscard]] QLabel& status() const { return *m_status; }
    [[nodiscard]] bool isSearching() const { return m_job.isRunning(); }
    CataloguePicker& pick(std::string_view key); ///< model, machines or region

    void accept() override; ///< makes the plan, and stays open where there is none

signals:
    void made(jw::PlanPtr plan);

private:
    static constexpr std::size_t count = 5; ///< of the fields of RunStart

    void build();
    QWidget* buttonRow();
    void connectFields();
    void takeNumber(std::string_view key);
    void refresh();
    void showSources();
    void tell(const QString& words, bool bad);
    void take(Result<Plan> plan);

    const Look& m_look;
    RunStart m_given;                            ///< tokens and nodes only as typed
    std::array<RequestField*, count> m_fields{}; ///< in the order of the registry; all owned
    std::array<QLabel*, count> m_sources{};
    QLabel* m_status;
    QPushButton* m_begin = nullptr;
    LatestJob<Result<Plan>> m_job;
};

} // namespace jw
