// Asks with what a plan begins: fields with defaults, each with its source, until a plan can be made of them.
#pragma once

#include <QDialog>

#include <functional>
#include <vector>

#include "domain/plan.h"
#include "jobs/latest_job.h"
#include "readings/fields.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace jw {

class CataloguePicker;
class Look;
class RequestField;
struct CatalogueItem;
struct RowSource;

/// Everything has a default, with its source beside it: Enter makes the plan. Shown with open().
class StartDialog : public QDialog {
    Q_OBJECT

public:
    ~StartDialog() override;

    [[nodiscard]] RequestField& field(std::string_view key) const; ///< one of the start
    [[nodiscard]] QLabel& source(std::string_view key) const;      ///< where its value is from
    [[nodiscard]] QPushButton& beginButton() const { return *m_begin; }
    [[nodiscard]] QLabel& status() const { return *m_status; }
    [[nodiscard]] bool isSearching() const { return m_job.isRunning(); }
    CataloguePicker& pick(std::string_view key); ///< of a row of the catalogue

    void accept() override; ///< makes the plan, and stays open where there is none

signals:
    void made(jw::PlanPtr plan);

protected:
    /// A row of the catalogue as the dialog shows it.
    struct Row {
        QString name;
        const RowSource* source = nullptr;
    };
    /// `given`: a record of these fields, what was entered; lives in the heir.
    StartDialog(const Look& look, std::span<const FieldInfo> fields, void* given, QWidget* parent);
    /// To be called once by the heir: lays out in so many columns and shows the defaults.
    void build(const QString& intro, int columns);

    /// The record with what follows where nothing is given.
    [[nodiscard]] virtual Value shown() const = 0;
    [[nodiscard]] virtual Value defaults() const = 0;
    [[nodiscard]] virtual std::vector<CatalogueItem> items(std::string_view key) const = 0;
    [[nodiscard]] virtual Row row(std::string_view key) const = 0; ///< that is chosen
    /// The row of that id: a model, machines, a day or a region by the key of its field.
    [[nodiscard]] static Row catalogueRow(const std::string& id, std::string_view key);
    /// Where the value of a field that is no row of the catalogue is from.
    [[nodiscard]] virtual QString sourceText(const FieldInfo& info) const = 0;
    virtual void takeDefault(const FieldInfo& info);     ///< of an emptied field
    [[nodiscard]] virtual QString searching() const = 0; ///< what is being done
    /// Makes the plan, on another thread: takes what it needs by value.
    [[nodiscard]] virtual std::function<Result<Plan>()> beginning() const = 0;

private:
    void addColumns(QGridLayout& grid, int columns);
    QWidget* buttonRow();
    void connectFields();
    [[nodiscard]] std::size_t placeOf(std::string_view key) const;
    void takeValue(const FieldInfo& info);
    void refresh();
    void tell(const QString& words, bool bad);
    void take(Result<Plan> plan);

    const Look& m_look;
    std::span<const FieldInfo> m_infos;
    void* m_given;
    std::vector<RequestField*> m_fields; ///< in the order of the registry; all owned
    std::vector<QLabel*> m_sources;
    QLabel* m_status;
    QPushButton* m_begin = nullptr;
    LatestJob<Result<Plan>> m_job;
};

} // namespace jw
