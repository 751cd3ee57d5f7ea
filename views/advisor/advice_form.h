// What the advisor is asked: the work, what to rank by, limits and place, as a form beside the answer.
#pragma once

#include <QWidget>

#include <vector>

#include "advisor/advice_request.h"
#include "document/plan_document.h"

class QGridLayout;
class QPushButton;

namespace jw {

class CataloguePicker;
class Look;
class RequestField;

/// The work is a model of the catalogue or a training run of the plan, whose values stand in the fields until
/// others are typed there; an emptied field takes them again. Changes no plan; follows it by refresh().
class AdviceForm final : public QWidget {
    Q_OBJECT

public:
    AdviceForm(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    /// Errors: MissingField, "arch" before any work is chosen; that of a field whose text was refused; else
    /// those of recordFrom.
    [[nodiscard]] const Result<AdviceRequest>& request() const { return m_request; }
    [[nodiscard]] bool hasWork() const { return !m_work.empty(); }

    bool chooseModel(const std::string& id); ///< false for one that is no model with a full shape
    bool chooseRun(const std::string& uid);  ///< false for one that is no training run of the plan
    CataloguePicker& pickWork();
    CataloguePicker& pickRegion();
    void refresh(); ///< the plan or the scenario has changed
    void retranslate();

    [[nodiscard]] RequestField& work() const { return *m_workField; }
    [[nodiscard]] RequestField& field(std::string_view key) const; ///< one of AdviceRequest
    [[nodiscard]] QPushButton& moreButton() const { return *m_more; }
    /// The training runs of the plan, as rows to choose from.
    [[nodiscard]] std::vector<const Workload*> runs() const;
    [[nodiscard]] static QString nameOf(const Workload& run); ///< as the field Work shows it

signals:
    void requestChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::string_view modelPrefix = "model:", runPrefix = "run:"; ///< of m_work

    void build();
    void place(QGridLayout& grid, Place where);
    void take(const RequestField& field);
    bool takeWork(const std::string& work);
    [[nodiscard]] std::optional<Members> valuesOf(const std::string& work) const;
    [[nodiscard]] QString workName() const;
    [[nodiscard]] Value valueOf(const FieldInfo& info) const;
    void update();
    void showFields();
    void showRegion();
    [[nodiscard]] Result<AdviceRequest> asked() const;

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_work; ///< "model:ID", "run:UID" or ""
    Members m_given;    ///< by the work
    Members m_own;      ///< what was entered instead
    Result<AdviceRequest> m_request;
    RequestField* m_workField; ///< all owned
    std::vector<RequestField*> m_fields;
    QWidget* m_morePart;
    QPushButton* m_more;
};

} // namespace jw
